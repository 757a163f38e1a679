import { newestArticlesFirst } from './article.ts'
import { compareMoments, type Moment } from './date.ts'
import type { Entries } from './entry.ts'
import { chronological } from './event.ts'
import type { Makers } from './lazy.ts'
import type { Library } from './library.ts'
import { compareText } from './text.ts'

/** What a library is made of; by `now` plans may have gone stale. */
export type Given = Entries & { now: Moment }

/** How the lists of a library are made. */
export const lists = {
  articles: ({ article }) => newestArticlesFirst(article),
  events: ({ event }) => chronological(event),
  claims: ({ events }) => events.flatMap((event) => event.claims),
  people: ({ person }) =>
    person.toSorted((a, b) => compareText(a.surname, b.surname) || compareText(a.id, b.id)),
  organizations: ({ organization }) => organization.toSorted(byName),
  places: ({ place }) => place.toSorted(byName),
  sources: ({ source }) => source.toSorted((a, b) => compareText(a.id, b.id)),
  terms: ({ term }) => term.toSorted(byName),
  pages: ({ page }) => page.toSorted((a, b) => compareText(a.id, b.id)),
  notices: ({ notice }) =>
    notice.toSorted((a, b) => compareMoments(b.date, a.date) || compareText(a.id, b.id)),
} satisfies Partial<Makers<Given, Library>>

function byName<T extends { name: string; id: string }>(a: T, b: T): number {
  return compareText(a.name, b.name) || compareText(a.id, b.id)
}
