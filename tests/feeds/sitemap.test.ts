import type { XmlElement } from '@rgrove/parse-xml'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { formatNewsSitemap } from '../../src/feeds/news-sitemap.ts'
import { formatSitemap } from '../../src/feeds/sitemap.ts'
import { origin, playDays } from './days.ts'
import { builtPages } from './pages.ts'
import { childrenOf, rootOf } from './xml.ts'

describe('the sitemap', () => {
  it('has every page of the built site that a search engine may keep, and no other', () => {
    const kept = builtPages()
      .filter(({ html }) => !/<meta name="robots" content="noindex"|http-equiv="refresh"/.test(html))
      .map(({ path }) => origin + path)
    expect(addresses(readFileSync('dist/sitemap.xml', 'utf8')).toSorted()).toEqual(kept.toSorted())
  })

  it('dates a page by the newest significant change to an article in which its thing occurs', async () => {
    const dates = (await playDays()).map(({ library }) => lastModified(formatSitemap(library, origin)))
    const [first, second, third] = [
      '2025-01-11T09:00:00.000Z',
      '2025-01-20T09:00:00.000Z',
      '2025-01-21T09:00:00.000Z',
    ]
    for (const path of [
      '/',
      '/articles/call/',
      '/people/ben-south/',
      '/claims/north-talk-was-frank/',
      '/places/river-town/',
    ]) {
      expect(dates.map((each) => each.get(origin + path))).toEqual([first, first, second, third, third])
    }
    expect(dates[0]?.get(`${origin}/terms/readout/`)).toBe('')
  })
})

describe('the news sitemap', () => {
  it.each([
    ['2025-01-11T08:59Z', 0],
    ['2025-01-11T09:00Z', 1],
    ['2025-01-13T09:00Z', 1],
    ['2025-01-13T09:01Z', 0],
  ])('has, at %s, %i articles of the last two days', async (now, count) => {
    const [day] = await playDays()
    const xml = day ? formatNewsSitemap(day.library, origin, now) : ''
    expect(addresses(xml)).toEqual(Array(count).fill(`${origin}/articles/call/`))
    if (count > 0)
      expect(xml).toContain('<news:publication_date>2025-01-11T09:00:00.000Z</news:publication_date>')
  })
})

function addresses(xml: string): string[] {
  return [...lastModified(xml).keys()]
}

/** The address of each page with its date, or with nothing. */
function lastModified(xml: string): Map<string, string> {
  const text = (url: XmlElement, name: string) => childrenOf(url, name)[0]?.text ?? ''
  return new Map(childrenOf(rootOf(xml)).map((url) => [text(url, 'loc'), text(url, 'lastmod')]))
}
