import type { Moment } from './date.ts'
import { entriesByKind, noEntries, type Entries, type Entry } from './entry.ts'
import { indexOnDemand } from './index-on-demand.ts'
import { indexNames, isIndexName, type IndexName } from './indexes.ts'
import { lazy, type Makers } from './lazy.ts'
import { createIndex, createLibrary, type Library } from './library.ts'
import type { EntryKind } from './thing.ts'
import type { Questions } from './witness.ts'

/** Where entries are found by what is asked for; an entry is the very same each time. */
export type Shelves = {
  all(kind: EntryKind): Entry[]
  /** The entries that an index has under a key, and perhaps others, in the order of all. */
  under(index: IndexName, key: string): Placed[]
}

type Placed = { kind: EntryKind; entry: Entry }

/** Says the same as a library of all entries, but reads only those that bear on what it is asked. */
export function libraryOnDemand(shelves: Shelves, now: Moment): Library {
  const whole = createLibrary(entriesOf(shelves), now)
  const indexOf = (name: IndexName) => {
    const ask = (key: string) => createIndex(name, entriesByKind(shelves.under(name, key)), now).get(key)
    return indexOnDemand<unknown>(ask, () => whole[name])
  }
  const makers = Object.keys(whole).map((name) => [
    name,
    () => (isIndexName(name) ? indexOf(name) : whole[name as keyof Library]),
  ])
  return lazy({}, Object.fromEntries(makers) as Makers<object, Library>)
}

/** What each index has an entry under, e.g., of an event `{eventById: ['2025-10-20-call'], …}`. */
export function listingsOf({ kind, entry }: Placed): Questions {
  const entries = { ...noEntries(), [kind]: [entry] }
  const listings = indexNames().map((name) => ({
    name,
    keys: [...createIndex(name, entries, endOfTime).keys()],
  }))
  return Object.fromEntries(listings.flatMap(({ name, keys }) => (keys.length > 0 ? [[name, keys]] : [])))
}

/** By then every plan is stale that may ever be. */
const endOfTime: Moment = '9999-12-31'

/** Each kind is read when a list of it is asked for. */
function entriesOf({ all }: Shelves): Entries {
  const entries = {}
  for (const kind of Object.keys(noEntries()) as EntryKind[])
    Object.defineProperty(entries, kind, { enumerable: true, get: () => all(kind) })
  return entries as Entries
}
