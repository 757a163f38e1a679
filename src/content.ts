import { getCollection } from 'astro:content'
import { contentFolder } from './environment.ts'
import { entriesByKind, type Entry } from './model/entry.ts'
import type { Ledger } from './ledger/ledger.ts'
import { createLibrary, type Library } from './model/library.ts'
import type { EntryKind } from './model/thing.ts'
import { readLedger } from './reader/ledger.ts'

export { now, siteOrigin } from './environment.ts'

/** All there is to publish. */
export function getLibrary(): Promise<Library> {
  if (import.meta.env.DEV) return loadLibrary()
  return (library ??= loadLibrary())
}

/** All that was published before. */
export function getLedger(): Ledger {
  if (import.meta.env.DEV) return readLedger(contentFolder()).ledger
  return (ledger ??= readLedger(contentFolder()).ledger)
}

let ledger: Ledger | undefined

// A build asks on every page, and each answer would copy every entry (withastro/astro#16297); content cannot change
// during a build, so one answer serves all.
let library: Promise<Library> | undefined

async function loadLibrary(): Promise<Library> {
  const entries = (await getCollection('entries')) as { data: { kind: EntryKind; entry: Entry } }[]
  return createLibrary(entriesByKind(entries.map(({ data }) => data)))
}
