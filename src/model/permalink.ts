import { dayOf, type Moment } from './date.ts'
import { folderByKind, type ThingKind } from './thing.ts'

/** The only file that builds an address. Paths begin and end with a slash and never change once published. */

type Thing = { id: string }

/** `/people/sergey-lavrov/` */
export function permalink(kind: ThingKind, { id }: Thing): string {
  return kind === 'claim' ? `/claims/${id}/` : `/${folderByKind[kind]}/${id}/`
}

export const homePath = '/'
export const pagePath = ({ id }: Thing) => `/${id}/`
export const correctionsPath = '/corrections/'
export const feedsPath = '/feeds/'
export const mapPath = '/map/'
export const rulesPath = '/rules/'
export const searchPath = '/search/'

/** What the search reads. Its files have hashes for names, so that they are no addresses to keep. */
export const searchIndexPath = '/search/index/'
export const dataPath = '/data/'
export const storyDataPath = '/data/story.json'
export const claimsCsvPath = '/data/claims.csv'
export const dataSchemaPath = '/data/schema.json'

/** The file of each kind of feed. */
export const feedFiles = { rss: 'rss.xml', atom: 'atom.xml', json: 'feed.json' } as const
export type FeedFormat = keyof typeof feedFiles

/** A feed about the thing of a page, e.g., `/people/sergey-lavrov/rss.xml`; that of the home page is the site's. */
export const feedPath = (path: string, format: FeedFormat) => `${path}${feedFiles[format]}`
export const significantPath = '/significant/'
export const feedListPath = '/feeds.opml'

/** The events of an article, or of the site, for a calendar, e.g., `/articles/lavrov-rubio-call/calendar.ics`. */
export const calendarPath = (path: string) => `${path}calendar.ics`

/** Where to report a hole in the site, by RFC 9116. */
export const securityTxtPath = '/.well-known/security.txt'

/** The SHA-256 of every file of the site. */
export const hashListPath = '/hashes.txt'

/** What hosts read. `_headers` and `_redirects` are the names that Cloudflare and Netlify look for. */
export const headersFilePath = '/_headers'
export const redirectsFilePath = '/_redirects'
export const hostingPath = '/_hosting/'

export const sitemapPath = '/sitemap.xml'
export const newsSitemapPath = '/news-sitemap.xml'

/** What changed in an article from one publication to the next, e.g., `/articles/lavrov-rubio-call/changes/`. */
export const changesPath = (article: Thing) => `${permalink('article', article)}changes/`

/** What a claim said before. */
export const historyPath = (claim: Thing) => `${permalink('claim', claim)}#history`

/** Where the thing of a page is published as data, e.g., `/people/sergey-lavrov/data.json`. */
export const dataFilePath = (path: string) => `${path}data.json`

/** The picture that stands for a page where its address is shared, e.g., `/claims/no-summit/card.png`; for good. */
export const picturePath = (path: string) => `${path}card.png`

/** How to show the thing of a page on another site, as oEmbed, e.g., `/claims/no-summit/oembed.json`. */
export const oembedPath = (path: string) => `${path}oembed.json`

/** The thing of a page as another site may frame it, e.g., `/embed/claims/no-summit/`. */
export const embedPath = (path: string) => `/embed${path}`

/** Beneath these every site may frame a page, beneath no other. */
export const framedPaths = [embedPath('/')]

/** How to cite a page, e.g., `/claims/no-summit/cite.bib`. */
export const bibtexPath = (path: string) => `${path}cite.bib`
export const cslPath = (path: string) => `${path}cite.json`

/** Whether the site has a page of its own at `/ID/`, so that a page of content cannot be there. */
export function isOwnPage({ id }: Thing): boolean {
  const folders: string[] = ['claims', 'embed', '404', ...Object.values(folderByKind)]
  return (
    folders.includes(id) ||
    [correctionsPath, feedsPath, mapPath, rulesPath, searchPath, dataPath].includes(pagePath({ id }))
  )
}

/** Where a thing stands within the page that shows it, e.g., `event-2025-10-20-lavrov-rubio-call`. */
export function fragment(kind: ThingKind | 'question' | 'update' | 'disagreement', { id }: Thing): string {
  return `${kind}-${id}`
}

/** `https://readout.example/people/sergey-lavrov/` */
export function absolute(path: string, origin: string | URL): string {
  return new URL(path, origin).href
}

/** The name of a thing that has no page of its own, for good, e.g., `tag:readout.example,2026-11-24:articles/x/updates/y` (RFC 4151). */
export function updateTag(path: string, update: Thing & { date: Moment }, origin: string | URL): string {
  return `tag:${hostOf(origin)},${dayOf(update.date)}:${path.slice(1)}updates/${update.id}`
}

/** Where a reader finds what an item of a feed tells of, from its identity: a page, or an update to it. */
export function addressOfFeedItem(id: string, origin: string | URL): string | undefined {
  const [, article, update] = /^tag:[^:]*:articles\/([^/]+)\/updates\/(.+)$/.exec(id) ?? []
  if (article && update)
    return `${permalink('article', { id: article })}#${fragment('update', { id: update })}`
  return id.startsWith(absolute('/', origin)) ? new URL(id).pathname : undefined
}

/** `readout.example` */
export function hostOf(origin: string | URL): string {
  return new URL(origin).hostname
}

/** The paragraph that explains a rule of the check, e.g., `https://readout.example/rules/#known-reference`. */
export function ruleAddress(ruleId: string, origin: string): string {
  return absolute(`${rulesPath}#${ruleId}`, origin)
}
