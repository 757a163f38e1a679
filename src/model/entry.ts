import type { z } from 'zod'
import { articleSchema } from './article.ts'
import { eventSchema } from './event.ts'
import { noEntries, type Entries } from './library.ts'
import { noticeSchema } from './notice.ts'
import { organizationSchema } from './organization.ts'
import { pageSchema } from './page.ts'
import { personSchema } from './person.ts'
import { placeSchema } from './place.ts'
import { noProse } from './prose.ts'
import { sourceSchema } from './source.ts'
import { termSchema } from './term.ts'
import type { EntryKind } from './thing.ts'

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

/** What the schema let through, with its name and, until it is rendered, no prose. */
export function createEntry(kind: EntryKind, id: string, data: object): Entry {
  const entry = { ...data, id, prose: noProse }
  if (kind === 'article') return { ...entry, brief: noProse } as Entry<'article'>
  if (kind !== 'event') return entry as Entry
  const event = entry as Entry<'event'>
  return { ...event, claims: event.claims.map((claim) => ({ ...claim, event: id })) }
}

/** Sorted by kind, in the order given. */
export function entriesByKind(all: Iterable<{ kind: EntryKind; entry: Entry }>): Entries {
  const entries = noEntries()
  for (const { kind, entry } of all) (entries[kind] as Entry[]).push(entry)
  return entries
}
