import { x } from 'xastscript'
import { renderXml } from './xml.ts'
import { dateModified, type Article } from '../model/article.ts'
import { instantOf, type Moment } from '../model/date.ts'
import type { Library } from '../model/library.ts'
import {
  absolute,
  changesPath,
  correctionsPath,
  dataPath,
  feedsPath,
  homePath,
  mapPath,
  pagePath,
  permalink,
  rulesPath,
  searchPath,
} from '../model/permalink.ts'
import type { Reference } from '../model/prose.ts'
import { articlesWith } from '../model/subject.ts'
import type { ThingKind } from '../model/thing.ts'
import { newestFirst } from '../model/update.ts'

/** Every page that a search engine may keep, by `sitemaps.org/protocol`. */
export function formatSitemap(library: Library, origin: string | URL): string {
  const entries = [...ownPages(library), ...thingPages(library)]
  return renderXml(
    x(
      'urlset',
      { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' },
      entries.map(({ path, lastmod }) =>
        x('url', [
          x('loc', absolute(path, origin)),
          ...(lastmod ? [x('lastmod', instantOf(lastmod).toISOString())] : []),
        ]),
      ),
    ),
  )
}

/** Without `lastmod` where content does not tell it. */
type SitemapEntry = { path: string; lastmod?: Moment | undefined }

function ownPages({ articles, pages }: Library): SitemapEntry[] {
  const [newest] = articles
  return [
    { path: homePath, lastmod: newest && dateModified(newest) },
    ...[mapPath, searchPath, correctionsPath, feedsPath, dataPath, rulesPath].map((path) => ({ path })),
    ...pages.map((page) => ({ path: pagePath(page) })),
    ...articles.map((article) => ({ path: changesPath(article), lastmod: newestChange(article) })),
  ]
}

/** Of any significance, since the page tells of all. */
function newestChange({ datePublished, updates }: Article): Moment {
  return newestFirst(updates)[0]?.date ?? datePublished
}

/** Each thing, with the date of the newest change to an article in which it occurs. */
function thingPages(library: Library): SitemapEntry[] {
  return Object.entries({
    article: library.articles,
    event: library.events,
    claim: library.claims,
    person: library.people,
    organization: library.organizations,
    place: library.places,
    source: library.sources,
    term: library.terms,
  } satisfies Record<ThingKind, unknown>).flatMap(([kind, things]) =>
    things.map(({ id }) => thingPage({ kind: kind as ThingKind, id }, library)),
  )
}

function thingPage(thing: Reference, library: Library): SitemapEntry {
  const [newest] = articlesWith(thing, library)
  return { path: permalink(thing.kind, thing), lastmod: newest && dateModified(newest) }
}
