import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect } from 'vitest'
import { viewArticle } from '../../src/model/article-view.ts'
import { attributionOf } from '../../src/model/attribution.ts'
import { instantOf } from '../../src/model/date.ts'
import { permalink } from '../../src/model/permalink.ts'
import { readContent } from '../../src/reader/read.ts'
import { test } from './browser.ts'

const readability = readFileSync(
  createRequire(import.meta.url).resolve('@mozilla/readability/Readability.js'),
  'utf8',
)
const { library } = await readContent({ folder: 'content', now: '2026-11-23T12:00Z' })

type Extract = { title: string; byline: string; publishedTime: string; textContent: string; content: string }

test.for(library.articles.map((article) => [article.headline, article] as const))(
  'reader modes show “%s” with its byline, its date and who says what',
  async ([, article], { page }) => {
    const opened = await page({ bypassCSP: true }) // as an extension does
    await opened.goto(permalink('article', article))
    const extract: Extract = await opened.evaluate(
      `{ const module = {}; ${readability}; new Readability(document.cloneNode(true)).parse() }`,
    )
    expect(extract.title).toBe(article.headline)
    expect(extract.byline).toContain('Readout')
    expect(Date.parse(extract.publishedTime)).toBe(instantOf(article.datePublished).getTime())

    const text = plain(extract.textContent)
    const claims = viewArticle(article, library).claims
    expect(claims.length).toBeGreaterThan(5)
    const lost = claims.filter((claim) => {
      const { who, firmness } = attributionOf(claim, library)
      return !text.includes(plain(`${claim.text} ${who} · ${firmness}`))
    })
    expect(lost.map(({ text }) => text)).toEqual([])

    const notes = await opened.locator(':is(.brief, .prose) .note').allTextContents()
    expect(notes.length).toBeGreaterThan(5)
    expect(notes.map(plain).filter((note) => !text.includes(note))).toEqual([])
    for (const { text: heading } of article.prose.headings) expect(text).toContain(plain(heading))
  },
)

function plain(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}
