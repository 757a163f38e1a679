import type { Thing } from 'schema-dts'
import type { Article } from '../model/article.ts'
import { instantOf, type Moment } from '../model/date.ts'
import { absolute, feedPath, homePath, permalink, picturePath } from '../model/permalink.ts'
import { site } from '../site.ts'

/** What a page says of itself in its head. */
export type Metadata = {
  /** As it stands in a tab and a search result, without the site's name. */
  title: string
  description: string
  /** The permalink, e.g., `/people/sergey-lavrov/`. */
  path: string
  kind: 'website' | 'article'
  /** What the page's own share picture says; without one the page has the site's. */
  picture?: string
  datePublished?: Moment | undefined
  dateModified?: Moment | undefined
  /** The feeds about it, beside the site's. */
  feeds?: FeedLink[]
  /** What the page is about, in the words of schema.org; by default itself. */
  things?: Thing[]
  /** What lies on the way here from the front page, e.g., the event of a claim. */
  trail?: Crumb[]
  /** Whether the thing of the page is published as data beside it. */
  hasData?: boolean
  /** Whether another site may show the thing of the page in a frame. */
  hasEmbed?: boolean
  /** For a page that no search engine should keep. */
  noindex?: boolean
}

/** A feed as a page's head names it. */
export type FeedLink = { title: string; path: string }

/** A page by its name, e.g., `{ name: 'A–Z', path: '/search/' }`. */
export type Crumb = { name: string; path: string }

/** `Sergey Lavrov · Readout`, or the site's name and tagline at home. */
export function fullTitle({ title, path }: Metadata): string {
  return path === '/' ? `${site.title}: ${site.tagline}` : `${title} · ${site.title}`
}

export function canonical({ path }: Metadata, origin: string | URL = site.url): string {
  return absolute(path, origin)
}

/** The feeds that tell of something that has none of its own: those of the articles in which it occurs. */
export function feedsOfArticles(articles: Article[]): FeedLink[] {
  return articles.map((article) => ({
    title: `Changes: ${article.headline}`,
    path: feedPath(permalink('article', article), 'rss'),
  }))
}

/** The page as chats and networks show it: the properties of Open Graph, in order. */
export function openGraph(metadata: Metadata, origin: string | URL): [property: string, content: string][] {
  const { title, description, kind, path, picture = site.tagline, datePublished, dateModified } = metadata
  return [
    ['og:site_name', site.title],
    ['og:locale', site.language.replace('-', '_')],
    ['og:type', kind],
    ['og:title', title],
    ['og:description', description],
    ['og:url', canonical(metadata, origin)],
    ['og:image', absolute(picturePath(metadata.picture ? path : homePath), origin)],
    ['og:image:width', String(pictureSize.width)],
    ['og:image:height', String(pictureSize.height)],
    ['og:image:alt', picture],
    ...time('article:published_time', datePublished),
    ...time('article:modified_time', dateModified),
  ]
}

/** Of every share picture, in pixels. */
export const pictureSize = { width: 1200, height: 630 }

function time(property: string, moment: Moment | undefined): [string, string][] {
  return moment ? [[property, instantOf(moment).toISOString()]] : []
}
