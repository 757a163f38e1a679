import type { APIRoute } from 'astro'
import { siteOrigin } from '../content.ts'
import { absolute, newsSitemapPath, sitemapPath } from '../model/permalink.ts'

/** Everything may be read; pages that no search engine should keep say so themselves. */
export const GET: APIRoute = () => {
  const sitemaps = [sitemapPath, newsSitemapPath].map((path) => `Sitemap: ${absolute(path, siteOrigin())}`)
  return new Response(['User-agent: *', 'Allow: /', '', ...sitemaps, ''].join('\n'))
}
