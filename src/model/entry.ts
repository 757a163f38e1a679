import type { z } from 'zod'
import { articleSchema, type Article } from './article.ts'
import { eventSchema, type Event } from './event.ts'
import { noticeSchema, type Notice } from './notice.ts'
import { organizationSchema, type Organization } from './organization.ts'
import { pageSchema, type Page } from './page.ts'
import { personSchema, type Person } from './person.ts'
import { placeSchema, type Place } from './place.ts'
import { noProse, type Prose } from './prose.ts'
import { sourceSchema, type Source } from './source.ts'
import { termSchema, type Term } from './term.ts'
import type { EntryKind } from './thing.ts'
import { digestOf } from './witness.ts'

/** All there is in `content/`, by kind. */
export type Entries = {
  article: Article[]
  event: Event[]
  person: Person[]
  organization: Organization[]
  place: Place[]
  source: Source[]
  term: Term[]
  page: Page[]
  notice: Notice[]
}

/** What one content file holds, e.g., a person. */
export type Entry<Kind extends EntryKind = EntryKind> = Entries[Kind][number]

/** The frontmatter that each kind of file must have. */
export const schemaByKind = {
  article: articleSchema,
  event: eventSchema,
  person: personSchema,
  organization: organizationSchema,
  place: placeSchema,
  source: sourceSchema,
  term: termSchema,
  page: pageSchema,
  notice: noticeSchema,
} as const satisfies Record<EntryKind, z.ZodType>

/** What the schema let through, with its name and, until it is given some, no prose. */
export function createEntry(kind: EntryKind, id: string, data: object): Entry {
  const entry = withProse(kind, { ...data, id }, [])
  if (kind !== 'event') return entry
  const event = entry as Entry<'event'>
  return { ...event, claims: event.claims.map((claim) => ({ ...claim, event: id })) }
}

/** The entry with its texts: an article has two, its story in brief and the rest. */
export function withProse(kind: EntryKind, entry: object, [first = noProse, rest = noProse]: Prose[]): Entry {
  const proses = kind === 'article' ? { brief: first, prose: rest } : { prose: first }
  return { ...entry, ...proses } as Entry
}

export function prosesOf(entry: Entry): Prose[] {
  return 'brief' in entry ? [entry.brief, entry.prose] : [entry.prose]
}

/** Sorted by kind, in the order given. What is as it was in the last is the very same: entries, lists, or all. */
export function entriesByKind(
  all: Iterable<{ kind: EntryKind; entry: Entry }>,
  last: Entries = noEntries(),
): Entries {
  const entries: Record<EntryKind, Entry[]> = noEntries()
  for (const { kind, entry } of all) entries[kind].push(entry)
  const kinds = Object.keys(entries) as EntryKind[]
  for (const kind of kinds) entries[kind] = asBefore(entries[kind], last[kind])
  return kinds.every((kind) => entries[kind] === last[kind]) ? last : (entries as Entries)
}

/** With others in place of those of the same name. */
export function replaceEntries(entries: Entries, others: { kind: EntryKind; entry: Entry }[]): Entries {
  const replaced: Record<EntryKind, Entry[]> = { ...entries }
  for (const [kind, some] of Map.groupBy(others, ({ kind }) => kind)) {
    const byId = new Map(some.map(({ entry }) => [entry.id, entry]))
    replaced[kind] = replaced[kind].map((entry) => byId.get(entry.id) ?? entry)
  }
  return replaced as Entries
}

function asBefore(entries: Entry[], last: Entry[]): Entry[] {
  const byId = new Map(last.map((entry) => [entry.id, entry]))
  const same = entries.map((entry) => {
    const before = byId.get(entry.id)
    return before && digestOf(before) === digestOf(entry) ? before : entry
  })
  return same.length === last.length && same.every((entry, index) => entry === last[index]) ? last : same
}

/** The entries without any: where a library begins. */
export function noEntries(): Entries {
  return {
    article: [],
    event: [],
    person: [],
    organization: [],
    place: [],
    source: [],
    term: [],
    page: [],
    notice: [],
  } satisfies Record<EntryKind, unknown[]>
}
