import { beforeAll, describe, expect, it } from 'vitest'
import { entriesByKind, type Entry } from '../../src/model/entry.ts'
import { createLibrary, type Library } from '../../src/model/library.ts'
import { indexNames, type IndexName } from '../../src/model/indexes.ts'
import { libraryOnDemand, listingsOf } from '../../src/model/library-on-demand.ts'
import type { EntryKind } from '../../src/model/thing.ts'
import { oncePer } from '../../src/model/once-per.ts'
import { readContent } from '../../src/reader/read.ts'

const now = '2026-11-23T12:00Z'
let all: { kind: EntryKind; entry: Entry }[]
let whole: Library

beforeAll(async () => {
  const { library } = await readContent({ folder: 'content', now })
  const { articles, events, people, organizations, places, sources, terms, pages, notices } = library
  const lists = {
    ...{ article: articles, event: events, person: people, organization: organizations, place: places },
    ...{ source: sources, term: terms, page: pages, notice: notices },
  }
  all = Object.entries(lists).flatMap(([kind, entries]) =>
    entries.map((entry) => ({ kind: kind as EntryKind, entry })),
  )
  whole = createLibrary(entriesByKind(all), now)
})

describe('libraryOnDemand(shelves, now)', () => {
  it('has under each key of each index what one of all entries has, and nothing under others', () => {
    const { library } = open()
    for (const name of indexNames()) {
      for (const key of whole[name].keys())
        expect([name, library[name].get(key)]).toEqual([name, whole[name].get(key)])
      for (const { id } of whole.organizations) expect(library[name].has(id)).toBe(whole[name].has(id))
    }
    expect(library.claimById.has('nobody-and-nothing')).toBe(false)
  })

  it('reads nothing but what bears on what it is asked', () => {
    const { library, read } = open()
    const claim = whole.claims[0]
    expect(library.claimById.get(claim?.id ?? '')).toEqual(claim)
    expect([...read]).toEqual([claim?.event])
  })

  it('has the same lists, and gives of an index all that there is to whoever asks for it', () => {
    const { library } = open()
    expect(library.claims).toEqual(whole.claims)
    expect(library.articles).toEqual(whole.articles)
    expect([...library.claimsByParty]).toEqual([...whole.claimsByParty])
    expect(library.personById.size).toBe(whole.people.length)
  })

  it('has one and the same entry wherever it is found', () => {
    const { library } = open()
    const [event] = library.events
    expect(event).toBeDefined()
    expect(library.eventById.get(event?.id ?? '')).toBe(event)
  })
})

describe('listingsOf(entry)', () => {
  it('names the keys under which indexes have it', () => {
    const event = all.find(
      ({ kind, entry }) => kind === 'event' && entry.id === '2025-10-20-lavrov-rubio-call',
    )
    expect(event && listingsOf(event)).toMatchObject({
      eventById: ['2025-10-20-lavrov-rubio-call'],
      eventsByParty: expect.arrayContaining(['sergey-lavrov', 'marco-rubio']),
    })
  })
})

/** The library, and the ids of what it has read. */
function open(): { library: Library; read: Set<string> } {
  const read = new Set<string>()
  const see = ({ entry }: { entry: Entry }) => (read.add(entry.id), entry)
  const isUnder = (index: IndexName, key: string) => (each: (typeof all)[number]) =>
    listings(each)[index]?.includes(key) ?? false
  const shelves = {
    all: (kind: EntryKind) => all.filter((each) => each.kind === kind).map(see),
    under: (index: IndexName, key: string) =>
      all.filter(isUnder(index, key)).map((each) => (see(each), each)),
  }
  return { library: libraryOnDemand(shelves, now), read }
}

const listings = oncePer(listingsOf)
