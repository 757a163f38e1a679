import { createApp } from 'astro/app/entrypoint/prod'
import { StaticPaths } from 'astro:static-paths'

/** A page of the site, or another file at an address of its own; its path is, e.g., `/about/` or `/rss.xml`. */
export type PageMaker = { path: string; make(): Promise<Uint8Array> }

/**
 * All that the templates can make of the present edition. Astro bundles this file with them, in place of its own entry,
 * so that the bundle makes the pages of any content: see `commands/program.ts`.
 */
export async function pageMakers(): Promise<PageMaker[]> {
  const paths = await new StaticPaths(app).getAll()
  return paths.map(({ pathname, route }) => {
    const address = route.type === 'page' && !pathname.endsWith('/') ? `${pathname}/` : pathname
    const isOfErrors = route.route === '/404'
    return {
      path: isOfErrors ? '/404.html' : address,
      async make() {
        const request = new Request(new URL(address, app.manifest.site))
        const response = await app.render(request, { routeData: route })
        if (response.status === (isOfErrors ? 404 : 200)) return response.bytes()
        throw new Error(`${address}: Unexpected status ${response.status}`)
      },
    }
  })
}

const app = createApp({ streaming: false })
// Whoever cannot make a page says so, rather than making one that says so.
app.renderError = ({ url }, { error }) => {
  throw new Error(`${url} cannot be made`, { cause: error })
}
