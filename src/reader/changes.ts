import type { Parsed } from '../memory/memory.ts'
import type { Pack } from '../memory/pack.ts'
import { listingsOf } from '../model/library-on-demand.ts'
import type { Questions } from '../model/witness.ts'
import { outlinedEntry } from './parse.ts'

/** What has changed: all that indexes listed the files under that are gone, and list those under that came. */
export type Changes = { before: Questions; after: Questions }

/** Between two states of a folder, by the keys of its files; nothing where that is more than is worth telling. */
export function changesBetween(
  before: ReadonlySet<string>,
  after: ReadonlySet<string>,
  parsed: Pack<Parsed>,
): Changes | undefined {
  const [gone, come] = [before.difference(after), after.difference(before)]
  if (gone.size + come.size > mostChanges) return undefined
  const [was, is] = [listingsOfAll(gone, parsed), listingsOfAll(come, parsed)]
  return was && is && { before: was, after: is }
}

/** Each key once. */
export function union(some: Questions[]): Questions {
  const all = new Map<string, Set<string>>()
  for (const [index, keys] of some.flatMap((each) => Object.entries(each)))
    all.set(index, (all.get(index) ?? new Set()).union(new Set(keys)))
  return Object.fromEntries(Array.from(all, ([index, keys]) => [index, [...keys]]))
}

const mostChanges = 1000

function listingsOfAll(keys: Iterable<string>, parsed: Pack<Parsed>): Questions | undefined {
  const all: Questions[] = []
  for (const key of keys) {
    const known = parsed.get(key)
    if (!known || known.kind === 'notice') return undefined // a notice bears on whatever it is about
    all.push(listingsOf({ kind: known.kind, entry: outlinedEntry(known, key) }))
  }
  return union(all)
}
