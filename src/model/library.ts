import { newestArticlesFirst, type Article } from './article.ts'
import type { Claim } from './claim.ts'
import { compareMoments, type Moment } from './date.ts'
import type { Disagreement } from './disagreement.ts'
import type { Entries } from './entry.ts'
import { chronological, isStale, type Event } from './event.ts'
import { lazy, type Makers } from './lazy.ts'
import type { Notice } from './notice.ts'
import { oncePer } from './once-per.ts'
import type { Organization } from './organization.ts'
import type { Page } from './page.ts'
import type { Party } from './party.ts'
import type { Person } from './person.ts'
import type { Place } from './place.ts'
import type { Reference } from './prose.ts'
import type { Source } from './source.ts'
import type { Term } from './term.ts'
import { compareText } from './text.ts'
import type { ThingKind } from './thing.ts'
import type { Update } from './update.ts'

/** Everything published, in order and by id, with an index for each question that a page asks. */
export type Library = {
  /** Newest change first. */
  articles: Article[]
  /** Earliest first. */
  events: Event[]
  /** In the order of their events. */
  claims: Claim[]
  people: Person[]
  organizations: Organization[]
  places: Place[]
  sources: Source[]
  terms: Term[]
  pages: Page[]
  /** What became of addresses that are gone, latest first. */
  notices: Notice[]
  articleById: ReadonlyMap<string, Article>
  eventById: ReadonlyMap<string, Event>
  claimById: ReadonlyMap<string, Claim>
  personById: ReadonlyMap<string, Person>
  organizationById: ReadonlyMap<string, Organization>
  placeById: ReadonlyMap<string, Place>
  sourceById: ReadonlyMap<string, Source>
  termById: ReadonlyMap<string, Term>
  pageById: ReadonlyMap<string, Page>
  /** People and organizations alike. */
  partyById: ReadonlyMap<string, Party>
  /** The claims made at an event or about it, its own first. */
  claimsByEvent: ReadonlyMap<string, Claim[]>
  claimsByParty: ReadonlyMap<string, Claim[]>
  claimsBySource: ReadonlyMap<string, Claim[]>
  /** The claims that deny or dispute a claim, or give another version of the same disagreement. */
  rivalsByClaim: ReadonlyMap<string, Rival[]>
  disagreementsByClaim: ReadonlyMap<string, EventDisagreement[]>
  eventsByParty: ReadonlyMap<string, Event[]>
  eventsByPlace: ReadonlyMap<string, Event[]>
  /** The plans whose last day has passed without an outcome: all that a page shows of the present. */
  stalePlanById: ReadonlyMap<string, Event>
  /** The updates of articles that name a claim, newest first. */
  updatesByClaim: ReadonlyMap<string, ArticleUpdate[]>
  /** The articles that mention a thing, by `kind:id`. */
  articlesByReference: ReadonlyMap<string, Article[]>
}

/** The index in which to look a thing up, e.g., `library[indexByKind.person].get('sergey-lavrov')`. */
export const indexByKind = {
  article: 'articleById',
  event: 'eventById',
  claim: 'claimById',
  person: 'personById',
  organization: 'organizationById',
  place: 'placeById',
  source: 'sourceById',
  term: 'termById',
  page: 'pageById',
} as const satisfies Record<ThingKind | 'page', keyof Library>

export type Rival = { claim: Claim; manner: 'denies' | 'disputes' }
export type ArticleUpdate = { update: Update; article: Article }
export type EventDisagreement = { disagreement: Disagreement; event: Event }

/** Makes each list and index when it is first asked for, unless the last has it of the same entries, which passed the check. */
export function createLibrary(entries: Entries, now: Moment, last?: Library): Library {
  return lazy(Object.assign(Object.create(entries) as Entries, { now }), { ...lists, ...indexes }, last)
}

export type IndexName = Exclude<keyof Library, keyof typeof lists>

/** What is asked by key. What it has under a key is made of the entries that it lists there, and of no others. */
export function indexNames(): IndexName[] {
  return Object.keys(indexes) as IndexName[]
}

export function isIndexName(name: string): name is IndexName {
  return Object.hasOwn(indexes, name)
}

type Given = Entries & { now: Moment }

const lists = {
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

const indexes: Pick<Makers<Given, Library>, IndexName> = {
  articleById: ({ article }) => byId(article),
  eventById: ({ event }) => byId(event),
  claimById: ({ claims }) => byId(claims),
  personById: ({ person }) => byId(person),
  organizationById: ({ organization }) => byId(organization),
  placeById: ({ place }) => byId(place),
  sourceById: ({ source }) => byId(source),
  termById: ({ term }) => byId(term),
  pageById: ({ page }) => byId(page),
  partyById: ({ people, organizations }) =>
    byId([
      ...people.map((person) => ({ ...person, kind: 'person' as const })),
      ...organizations.map((organization) => ({ ...organization, kind: 'organization' as const })),
    ]),
  claimsByEvent: ({ claims }) =>
    groupBy([...claims.map((claim) => [claim.event, claim] as const), ...claims.flatMap(eachAbout)]),
  claimsByParty: ({ claims }) => groupByEach(claims, ({ by }) => by),
  claimsBySource: ({ claims }) => groupByEach(claims, ({ sources }) => sources),
  rivalsByClaim: ({ claims }) => groupBy(claims.flatMap(eachRival)),
  disagreementsByClaim: ({ events }) => groupBy(events.flatMap(eachVersion)),
  eventsByParty: ({ events }) => groupByEach(events, partiesOf),
  eventsByPlace: ({ events }) => groupByEach(events, ({ places }) => places),
  stalePlanById: ({ events, now }) => byId(events.filter((event) => isStale(event, now))),
  updatesByClaim: ({ articles }) =>
    groupByEach(articles.flatMap(updatesOf).toSorted(newestUpdateFirst), claimsNamedIn),
  articlesByReference: ({ articles }) => groupByEach(articles, referencesOf),
}

/** The key of `articlesByReference`, e.g., `person:sergey-lavrov`. */
export function referenceKey({ kind, id }: Reference): string {
  return `${kind}:${id}`
}

/** The claims of an event that are its own, and those said elsewhere about it. */
export function claimsAbout(event: Event, library: Library): Claim[] {
  return library.claimsByEvent.get(event.id) ?? []
}

function partiesOf(event: Event): string[] {
  const speakers = event.claims.flatMap((claim) => claim.by)
  return [...new Set([...event.participants.map(({ who }) => who), ...speakers])]
}

function eachAbout(claim: Claim): [string, Claim][] {
  return (claim.about ?? []).filter((id) => id !== claim.event).map((id) => [id, claim])
}

function eachRival(claim: Claim): [string, Rival][] {
  return (['denies', 'disputes'] as const).flatMap((manner) =>
    (claim[manner] ?? []).map((id): [string, Rival] => [id, { claim, manner }]),
  )
}

function eachVersion(event: Event): [string, EventDisagreement][] {
  return event.disagreements.flatMap((disagreement) =>
    disagreement.versions.map((id): [string, EventDisagreement] => [id, { disagreement, event }]),
  )
}

const referencesOf = oncePer((article: Article): string[] => {
  const references = [...article.brief.references, ...article.prose.references]
  const people = article.people.map(({ person }) => `person:${person}`)
  const events = article.events.map(({ event }) => `event:${event}`)
  return [...new Set([...references.map(referenceKey), ...people, ...events])]
})

function updatesOf(article: Article): ArticleUpdate[] {
  return article.updates.map((update) => ({ update, article }))
}

function claimsNamedIn({ update }: ArticleUpdate): string[] {
  return [...new Set(update.claims.map(({ id }) => id))]
}

function newestUpdateFirst(a: ArticleUpdate, b: ArticleUpdate): number {
  return compareMoments(b.update.date, a.update.date) || compareText(a.article.id, b.article.id)
}

function byId<T extends { id: string }>(things: T[]): Map<string, T> {
  return new Map(things.map((thing) => [thing.id, thing]))
}

function groupBy<T>(pairs: Iterable<readonly [string, T]>): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const [key, thing] of pairs) {
    const group = groups.get(key)
    if (group) group.push(thing)
    else groups.set(key, [thing])
  }
  return groups
}

function groupByEach<T>(things: T[], keysOf: (thing: T) => string[]): Map<string, T[]> {
  return groupBy(things.flatMap((thing) => keysOf(thing).map((key) => [key, thing] as const)))
}

function byName<T extends { name: string; id: string }>(a: T, b: T): number {
  return compareText(a.name, b.name) || compareText(a.id, b.id)
}
