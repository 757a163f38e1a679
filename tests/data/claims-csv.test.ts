import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { claimsCsv } from '../../src/data/claims-csv.ts'
import { smallLibrary } from '../markdown/library.ts'
import { readBuilt, story } from './built-data.ts'

describe('the table of claims', () => {
  const text = readBuilt('data/claims.csv')
  const { events, people, organizations, sources } = story()
  const claims = events.flatMap((event) => event.claims.map((claim) => ({ event, claim })))
  const nameById = new Map([...people, ...organizations].map(({ id, name }) => [id, name]))
  const urlById = new Map(sources.map(({ id, url }) => [id, url]))

  it('says what the other data say, row by row', () => {
    const rows = read(text)
    expect(rows).toEqual(
      claims.map(({ event, claim }) =>
        expect.objectContaining({
          id: claim.id,
          permalink: claim.permalink,
          text: claim.text,
          by: claim.by.map((id) => nameById.get(id)).join('\n'),
          citing: claim.citing ?? '',
          status: claim.status,
          topic: claim.topic,
          date: claim.said ?? event.start,
          event: event.title,
          quote: claim.quote ?? '',
          original: claim.original?.text ?? '',
          'original language': claim.original?.language ?? '',
          'translation by': claim.translation ?? '',
          'source addresses': claim.sources.map((id) => urlById.get(id)).join('\n'),
        }),
      ),
    )
    expect(rows.length).toBeGreaterThanOrEqual(40)
  })

  it('begins with the mark by which Excel knows UTF-8, and ends its lines as RFC 4180 says', () => {
    expect(text.startsWith('\uFEFFid,permalink,text,')).toBe(true)
    expect(text.endsWith('\r\n')).toBe(true)
    expect(text.match(/\r\n/g)).toHaveLength(claims.length + 1)
  })

  it.each(['a, b', 'He said "no"', '"', 'two\nlines', 'конструктивный, да', ';\t|', ''])(
    'keeps %j in its cell',
    (quote) => {
      const library = smallLibrary()
      const [first, ...others] = library.claims
      const claims = first ? [{ ...first, quote }, ...others] : []
      const rows = read(claimsCsv({ ...library, claims }, 'https://readout.example'))
      expect(rows.map((row) => row['quote'])).toEqual([quote, ...others.map(() => '')])
    },
  )
})

function read(csv: string): Record<string, string>[] {
  return parse(csv, { bom: true, columns: true, recordDelimiter: '\r\n' })
}
