import type { VFile } from 'vfile'
import type { Ledger } from '../ledger/ledger.ts'
import type { Moment } from '../model/date.ts'
import { entriesByKind, replaceEntries, type Entries, type Entry } from '../model/entry.ts'
import { lazy } from '../model/lazy.ts'
import { createLibrary, type Library } from '../model/library.ts'
import type { EntryKind, ThingKind } from '../model/thing.ts'
import type { Manuscript, Path } from './manuscript.ts'

/** What a rule needs to know beyond its own file. */
export type Corpus = {
  library: Library
  ids: Record<IdKind, Ids>
  /** Where each id that is used more than once was used first, by `scope:id`. */
  firstUses: ReadonlyMap<string, Use>
  /** Whether every file could be read and keeps its schema; else what seems to be missing may stand in one that does not. */
  complete: boolean
  /** What was published, and the file of each of its batches by name. */
  ledger: Ledger
  ledgerFiles: ReadonlyMap<string, VFile>
  now: Moment
}

/** One made of all manuscripts. */
export type WholeCorpus = Corpus & {
  manuscripts: Manuscript[]
  /** The entries that keep their schema. */
  entries: Entries
}

export type Ids = Iterable<string> & { has(id: string): boolean }

/** A party is a person or an organization. */
export type IdKind = ThingKind | 'party'

/** An id that has to be unique within its scope; `key` is, e.g., `party:sergey-lavrov`. */
export type Use = { scope: string; key: string; id: string; manuscript: Manuscript; path: Path }

/** `files` are all that there are, also those of which no manuscript could be made; `last` is that of the last reading. */
export function createCorpus(
  files: { kind: EntryKind; id: string }[],
  manuscripts: Manuscript[],
  now: Moment,
  { ledger, fileByBatch }: { ledger: Ledger; fileByBatch: ReadonlyMap<string, VFile> },
  last?: WholeCorpus,
): WholeCorpus {
  const entries = entriesByKind(manuscripts.flatMap(validEntry), last?.entries)
  const claims = new Set(manuscripts.flatMap(claimIdsIn).map(({ id }) => id))
  return {
    manuscripts,
    entries,
    library: createLibrary(entries, now, last?.library),
    ids: idsIn(files, claims),
    firstUses: firstUsesIn(manuscripts),
    complete: manuscripts.length === files.length && manuscripts.every(({ entry }) => entry),
    ledger,
    ledgerFiles: fileByBatch,
    now,
  }
}

/** The ids of all files and claims, those of each kind listed when they are first asked for. */
export function idsIn(files: { kind: EntryKind; id: string }[], claims: Ids): Record<IdKind, Ids> {
  type ByKind = { filesByKind: Map<EntryKind, { id: string }[]> }
  const of =
    (...kinds: EntryKind[]) =>
    ({ filesByKind }: ByKind) =>
      new Set(kinds.flatMap((kind) => filesByKind.get(kind) ?? []).map(({ id }) => id))
  return lazy<object, Record<IdKind, Ids> & ByKind>(
    {},
    {
      filesByKind: () => Map.groupBy(files, ({ kind }) => kind),
      article: of('article'),
      event: of('event'),
      claim: () => claims,
      person: of('person'),
      organization: of('organization'),
      party: of('person', 'organization'),
      place: of('place'),
      source: of('source'),
      term: of('term'),
    },
  )
}

/** The same with other manuscripts in place of some; they keep their schema, too, and give the same ids. */
export function replaceManuscripts(
  corpus: WholeCorpus,
  others: ReadonlyMap<Manuscript, Manuscript>,
  now: Moment,
): WholeCorpus {
  const entries = replaceEntries(corpus.entries, [...others.values()].flatMap(validEntry))
  return {
    ...corpus,
    manuscripts: corpus.manuscripts.map((manuscript) => others.get(manuscript) ?? manuscript),
    entries,
    library: createLibrary(entries, now, corpus.library),
    now,
  }
}

/** By key, the first of those that are used more than once. */
export function firstUsesIn(manuscripts: Manuscript[]): Map<string, Use> {
  const [firsts, repeated] = [new Map<string, Use>(), new Map<string, Use>()]
  for (const use of manuscripts.flatMap(usesIn)) {
    const first = firsts.get(use.key)
    if (first) repeated.set(use.key, first)
    else firsts.set(use.key, use)
  }
  return repeated
}

/** The ids that a file gives: its own and, for an event, those of its claims. */
export function usesIn(manuscript: Manuscript): Use[] {
  const { kind, id } = manuscript
  const use = (scope: string, id: string, path: Path): Use => {
    // Some file systems, and readers, take capitals for small letters.
    return { scope, key: `${scope}:${id.toLowerCase()}`, id, manuscript, path }
  }
  const isParty = kind === 'person' || kind === 'organization'
  const claims = claimIdsIn(manuscript).map((claim) => use('claim', claim.id, claim.path))
  return [use(isParty ? 'party' : kind, id, []), ...claims]
}

/** The ids of an event's claims, even where the event breaks its schema. */
function claimIdsIn({ kind, frontmatter: { data } }: Manuscript): { id: string; path: Path }[] {
  const claims: unknown = kind === 'event' ? Object(data).claims : undefined
  if (!Array.isArray(claims)) return []
  return claims.flatMap((claim: unknown, index) => {
    const id: unknown = Object(claim).id
    return typeof id === 'string' ? [{ id, path: ['claims', index, 'id'] }] : []
  })
}

function validEntry({ kind, entry }: Manuscript): { kind: EntryKind; entry: Entry }[] {
  return entry ? [{ kind, entry }] : []
}
