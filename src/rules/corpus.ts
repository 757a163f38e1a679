import type { Moment } from '../model/date.ts'
import { entriesByKind, type Entry } from '../model/entry.ts'
import { createLibrary, type Library } from '../model/library.ts'
import type { EntryKind, ThingKind } from '../model/thing.ts'
import type { Manuscript, Path } from './manuscript.ts'

/** All manuscripts together: what a rule needs to know beyond its own file. */
export type Corpus = {
  manuscripts: Manuscript[]
  /** The entries that keep their schema. */
  library: Library
  ids: Record<IdKind, ReadonlySet<string>>
  /** The claims that articles cite. */
  cited: ReadonlySet<string>
  /** Whether every file could be read and keeps its schema; else what seems to be missing may stand in one that does not. */
  complete: boolean
  now: Moment
}

/** A party is a person or an organization. */
export type IdKind = ThingKind | 'party'

/** `files` are all that there are, also those of which no manuscript could be made. */
export function createCorpus(
  files: { kind: string; id: string }[],
  manuscripts: Manuscript[],
  now: Moment,
): Corpus {
  const idsOf = (...kinds: string[]) =>
    new Set(files.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id))
  return {
    manuscripts,
    library: createLibrary(entriesByKind(manuscripts.flatMap(validEntry))),
    ids: {
      article: idsOf('article'),
      event: idsOf('event'),
      claim: new Set(manuscripts.flatMap(claimIdsIn).map(({ id }) => id)),
      person: idsOf('person'),
      organization: idsOf('organization'),
      party: idsOf('person', 'organization'),
      place: idsOf('place'),
      source: idsOf('source'),
      term: idsOf('term'),
    },
    cited: new Set(manuscripts.flatMap(citedClaims)),
    complete: manuscripts.length === files.length && manuscripts.every(({ entry }) => entry),
    now,
  }
}

/** The ids of an event's claims, even where the event breaks its schema. */
export function claimIdsIn({ kind, frontmatter: { data } }: Manuscript): { id: string; path: Path }[] {
  const claims: unknown = kind === 'event' ? Object(data).claims : undefined
  if (!Array.isArray(claims)) return []
  return claims.flatMap((claim: unknown, index) => {
    const id: unknown = Object(claim).id
    return typeof id === 'string' ? [{ id, path: ['claims', index, 'id'] }] : []
  })
}

function citedClaims({ kind, references }: Manuscript): string[] {
  if (kind !== 'article') return []
  return references.flatMap(({ reference }) => (reference.kind === 'claim' ? [reference.id] : []))
}

function validEntry({ kind, entry }: Manuscript): { kind: EntryKind; entry: Entry }[] {
  return entry ? [{ kind, entry }] : []
}
