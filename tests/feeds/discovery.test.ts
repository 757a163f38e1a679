import { existsSync } from 'node:fs'
import { beforeAll, expect, it } from 'vitest'
import type { Library } from '../../src/model/library.ts'
import { feedPath, permalink } from '../../src/model/permalink.ts'
import { articlesWith } from '../../src/model/subject.ts'
import { publishedLibrary } from './library.ts'
import { builtPages } from './pages.ts'

const pages = builtPages().map(({ path, html }) => ({ path, feeds: feedsNamedIn(html) }))

let library: Library
beforeAll(async () => {
  library = await publishedLibrary()
})

it('every page that has a feed of its own names it beside the site’s', () => {
  const own = pages.filter(({ path }) => path !== '/' && existsSync(`dist${feedPath(path, 'rss')}`))
  const expected = own.map(({ path }) => ['/rss.xml', feedPath(path, 'rss')])
  expect(own.map(({ feeds }) => feeds)).toEqual(expected)
  expect(own.length).toBeGreaterThan(50)
})

it.each(['claims', 'events', 'sources', 'terms'] as const)(
  'every page in /%s/ names the feeds of the articles in which its thing occurs',
  (folder) => {
    const kinds = { claims: 'claim', events: 'event', sources: 'source', terms: 'term' } as const
    const kind = kinds[folder]
    for (const { id } of library[folder]) {
      const articles = articlesWith({ kind, id }, library).map((article) => permalink('article', article))
      expect(feedsOn(permalink(kind, { id }))).toEqual(
        ['/', ...articles].map((path) => feedPath(path, 'rss')),
      )
    }
    expect(library[folder].length).toBeGreaterThan(5)
  },
)

it('the front page names the feed of significant changes, and the changes to an article that of the article', () => {
  expect(feedsOn('/')).toEqual(['/rss.xml', '/significant/rss.xml'])
  expect(feedsOn('/articles/lavrov-rubio-call/changes/')).toContain('/articles/lavrov-rubio-call/rss.xml')
})

it('no page names a feed that is not there', () => {
  const named = new Set(pages.flatMap(({ feeds }) => feeds))
  expect([...named].filter((path) => !existsSync(`dist${path}`))).toEqual([])
})

it('the page of feeds has the address of each in every format', () => {
  const page = builtPages().find(({ path }) => path === '/feeds/')?.html ?? ''
  const shown = [...page.matchAll(/<a href="([^"]+)"[^>]* data-copy/g)].flatMap(([, path]) => path ?? [])
  const folders = pages.map(({ path }) => path).filter((path) => existsSync(`dist${feedPath(path, 'rss')}`))
  for (const format of ['rss', 'atom', 'json'] as const) {
    expect(shown).toEqual(expect.arrayContaining(folders.map((path) => feedPath(path, format))))
  }
  expect(shown.filter((path) => !existsSync(`dist${path}`))).toEqual([])
})

function feedsOn(page: string): string[] | undefined {
  return pages.find(({ path }) => path === page)?.feeds
}

function feedsNamedIn(html: string): string[] {
  const links = html.matchAll(/<link rel="alternate" type="application\/rss\+xml"[^>]* href="([^"]+)"/g)
  return [...links].flatMap(([, path]) => path ?? [])
}
