import { parseAtomFeed, parseJsonFeed, parseOpml, parseRssFeed } from 'feedsmith'
import { beforeAll, describe, expect, it } from 'vitest'
import { formatAtom } from '../../src/feeds/atom.ts'
import { createFeed, type Feed } from '../../src/feeds/feed.ts'
import { feedsOf } from '../../src/feeds/feeds.ts'
import { formatJsonFeed } from '../../src/feeds/json-feed.ts'
import { formatOpml } from '../../src/feeds/opml.ts'
import { formatRss } from '../../src/feeds/rss.ts'
import { feedPath } from '../../src/model/permalink.ts'
import { origin, playDays } from './days.ts'
import { publishedLibrary } from './library.ts'
import { rootOf } from './xml.ts'

let feeds: Feed[]
beforeAll(async () => {
  const libraries = [await publishedLibrary(), ...(await playDays()).map(({ library }) => library)]
  feeds = libraries.flatMap((library) => feedsOf(library, origin))
})

describe('every feed', () => {
  it('says the same as RSS, as Atom and as JSON Feed', () => {
    for (const feed of feeds) {
      const rss = parseRssFeed(formatRss(feed, origin))
      const atom = parseAtomFeed(formatAtom(feed, origin))
      const json = parseJsonFeed(formatJsonFeed(feed, origin))
      expect([rss.title, atom.title?.value, json.title]).toEqual(Array(3).fill(feed.title))
      expect([rss, atom].map((each) => (each === rss ? rss.lastBuildDate : atom.updated)).map(time)).toEqual(
        Array(2).fill(time(feed.updated)),
      )

      const items = feed.items.map((item) => [item.id, item.url, item.title, item.html, time(item.date)])
      const rssItems = (rss.items ?? []).map((item) => [
        item.guid?.value,
        item.link,
        item.title,
        item.content?.encoded,
        time(item.pubDate),
      ])
      const atomItems = (atom.entries ?? []).map((item) => [
        item.id,
        item.links?.[0]?.href,
        item.title?.value,
        item.content?.value,
        time(item.updated),
      ])
      const jsonItems = (json.items ?? []).map((item) => [
        item.id,
        item.url,
        item.title,
        item.content_html,
        time(item.date_published),
      ])
      expect([rssItems, atomItems, jsonItems]).toEqual(Array(3).fill(items))
    }
    expect(feeds.length).toBeGreaterThan(100)
  })

  it('is XML that a parser which forgives nothing can read', () => {
    for (const feed of feeds) {
      for (const format of [formatRss, formatAtom]) expect(() => rootOf(format(feed, origin))).not.toThrow()
    }
  })

  it('weighs no more than JSON Feed calls fine', () => {
    const weights = feeds.map((feed) => Buffer.byteLength(formatJsonFeed(feed, origin)))
    expect(Math.max(...weights)).toBeLessThan(250_000)
  })
})

it('a feed has the newest fifteen items, so that what has left it never comes back', () => {
  const { items, ...about } = feedOf({})
  const dates = Array.from({ length: 20 }, (_, day) => `2025-01-${String(day + 1).padStart(2, '0')}`)
  const all = dates.flatMap((date) => items.map((item) => ({ ...item, id: date, date })))
  const feed = createFeed(about, all, '2024-01-01')
  expect(feed.items.map(({ id }) => id)).toEqual(dates.slice(5).toReversed())
  expect(feed.updated).toBe('2025-01-20')
})

describe('text that means something to XML or HTML', () => {
  const strange = 'Q&A: “<b>” ]]> &amp;'

  it('comes back as it was written', () => {
    const feed = feedOf({ title: strange, summary: strange, html: `<p>${strange}</p>` })
    const [rss] = parseRssFeed(formatRss(feed, origin)).items ?? []
    const [atom] = parseAtomFeed(formatAtom(feed, origin)).entries ?? []
    expect([rss?.title, atom?.title?.value, atom?.summary?.value]).toEqual(Array(3).fill(strange))
    expect(rss?.description).toBe('Q&amp;A: “&lt;b>” ]]> &amp;amp;') // HTML there
    expect(rss?.content?.encoded).toBe(atom?.content?.value)
  })

  it('stands in a title as the RSS profile wants it', () => {
    expect(formatRss(feedOf({ title: strange }), origin)).toContain(
      '<title>Q&#x26;A: “&#x3C;b>” ]]&gt; &#x26;amp;</title>',
    )
  })

  it('has none of the characters that XML forbids', () => {
    const feed = feedOf({ title: 'A\u0007B', html: '<p>\u0000C\u001f</p>' })
    for (const format of [formatRss, formatAtom]) {
      expect(format(feed, origin)).toMatch(/<title>AB<\/title>/)
      expect(() => rootOf(format(feed, origin))).not.toThrow()
    }
  })
})

describe('the list of feeds', () => {
  it('has every feed, for programs that take in OPML', () => {
    const { body } = parseOpml(formatOpml(feeds, origin))
    expect(body?.outlines?.map(({ type, text, xmlUrl }) => [type, text, xmlUrl])).toEqual(
      feeds.map(({ title, folder }) => ['rss', title, origin + feedPath(folder, 'rss')]),
    )
  })
})

function time(date: string | undefined): number {
  return Date.parse(date ?? '')
}

function feedOf(item: Partial<Feed['items'][number]>): Feed {
  const [first] = feeds
  if (!first?.items[0]) throw new Error('no item')
  return { ...first, items: [{ ...first.items[0], ...item }] }
}
