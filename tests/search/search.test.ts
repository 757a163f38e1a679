import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { permalink } from '../../src/model/permalink.ts'
import { readContent } from '../../src/reader/read.ts'
import { facetWord } from '../../src/search/facet.ts'
import type { SearchRecord } from '../../src/search/record.ts'
import { searchRecords } from '../../src/search/records.ts'
import { indexRecords } from '../../src/search/search-index.ts'
import { smallLibrary } from '../markdown/library.ts'
import { openIndex } from './reader.ts'

const { library } = await readContent({ folder: 'content', now: '2026-11-23T12:00Z' })
const records = searchRecords(library)

describe('a search', () => {
  it('finds a person, a term, a place, an event and a claim by their names and words', async () => {
    const { find } = await openIndex(records)
    expect(await find('Lavrov')).toContain('/people/sergey-lavrov/')
    expect(await find('Tomahawk')).toContain('/terms/tomahawk-missile/')
    expect(await find('Anchorage')).toContain('/places/anchorage/')
    expect(await find('Lavrov and Rubio speak by phone')).toContain('/events/2025-10-20-lavrov-rubio-call/')
    expect(await find('constructive discussion')).toContain('/claims/constructive-discussion/')
  })

  it('finds every claim by its own words', async () => {
    const { find } = await openIndex(records)
    const lost: string[] = []
    for (const claim of library.claims) {
      if (!(await find(claim.text)).includes(permalink('claim', claim))) lost.push(claim.text)
    }
    expect(lost).toEqual([])
  })

  it('leads to a heading and to a question of an article', async () => {
    const { find } = await openIndex(records)
    expect(await find('Missiles and land')).toContain('/articles/lavrov-rubio-call/#missiles-and-land')
    const [question] = library.articles.flatMap(({ questions }) => questions)
    expect(
      (await find(question?.text ?? '')).some((path) => path.endsWith(`#question-${question?.id}`)),
    ).toBe(true)
  })

  it('narrows to a kind, a speaker and a status, with words or without', async () => {
    const { find } = await openIndex(records)
    const denied = await find(facetWord('status', 'denied'))
    expect(denied.length).toBeGreaterThan(0)
    for (const path of denied) {
      expect(library.claims.find((claim) => permalink('claim', claim) === path)?.status).toBe('denied')
    }
    const said = await find(`summit ${facetWord('kind', 'claim')} ${facetWord('person', 'sergey-lavrov')}`)
    expect(said.length).toBeGreaterThan(0)
    for (const path of said) {
      expect(library.claims.find((claim) => permalink('claim', claim) === path)?.by).toContain(
        'sergey-lavrov',
      )
    }
  })

  it('finds words in the language in which they were said, from their beginning', async () => {
    const small = smallLibrary()
    const [claim, ...others] = small.claims
    if (!claim) throw new Error('no claim')
    const original = { language: 'ru', text: 'была конструктивной' }
    const { find } = await openIndex(searchRecords({ ...small, claims: [{ ...claim, original }, ...others] }))
    expect(await find('конструктивн')).toEqual(['/claims/constructive-discussion/'])
  })

  it('loads less than 300 kB for a question to ten thousand pages', async () => {
    const { find, loaded } = await openIndex(manyRecords(10_000))
    await find(`Tomahawk ${facetWord('kind', 'claim')}`)
    const bytes = Array.from(loaded.values()).reduce((sum, each) => sum + each)
    console.log(`Search of 10,000 pages: ${loaded.size} files, ${Math.round(bytes / 1000)} kB`)
    expect(bytes).toBeLessThan(300_000)
  })
})

describe('the search index', () => {
  it('has a record of everything with a page, and of every heading', () => {
    const paths = new Set(records.map(({ path }) => path))
    const pages = [
      ...library.articles.map((article) => permalink('article', article)),
      ...library.claims.map((claim) => permalink('claim', claim)),
      ...library.events.map((event) => permalink('event', event)),
      ...library.people.map((person) => permalink('person', person)),
      ...library.organizations.map((organization) => permalink('organization', organization)),
      ...library.places.map((place) => permalink('place', place)),
      ...library.terms.map((term) => permalink('term', term)),
      ...library.articles.flatMap((article) =>
        article.prose.headings.map(({ id }) => `${permalink('article', article)}#${id}`),
      ),
    ]
    expect(pages.filter((path) => !paths.has(path))).toEqual([])
    expect(paths.size).toBe(records.length)
  })

  it('is the same for the same content', async () => {
    const [once, again] = [await indexRecords(records), await indexRecords(records)]
    expect(hashes(again)).toEqual(hashes(once))
  })
})

function hashes(files: { path: string; content: Uint8Array }[]): string[] {
  return files
    .map(({ path, content }) => `${path} ${createHash('sha256').update(content).digest('hex')}`)
    .toSorted()
}

/** As many as a large site has, each with words of its own, of the real ones in another order. */
function manyRecords(count: number): SearchRecord[] {
  return Array.from({ length: count }, (_, index) => {
    const record = records[index % records.length]
    const other = records[(index * 7919) % records.length]
    if (!record || !other) throw new Error('no records')
    return {
      ...record,
      path: `${record.path}?${index}`,
      title: `${record.title} ${index}`,
      words: [...record.words, ...other.words],
    }
  })
}
