import { absolute } from '../model/permalink.ts'
import { site } from '../site.ts'

/** What a page says of itself in its head. */
export type Metadata = {
  /** As it stands in a tab and a search result, without the site's name. */
  title: string
  description: string
  /** The permalink, e.g., `/people/sergey-lavrov/`. */
  path: string
  kind: 'website' | 'article'
  /** For a page that no search engine should keep. */
  noindex?: boolean
}

/** `Sergey Lavrov · Readout`, or the site's name and tagline at home. */
export function fullTitle({ title, path }: Metadata): string {
  return path === '/' ? `${site.title}: ${site.tagline}` : `${title} · ${site.title}`
}

export function canonical({ path }: Metadata, origin: string | URL = site.url): string {
  return absolute(path, origin)
}
