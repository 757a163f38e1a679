import { newestArticlesFirst, type Article } from './article.ts'
import type { Claim } from './claim.ts'
import { compareMoments, type Moment } from './date.ts'
import type { Disagreement } from './disagreement.ts'
import type { Entries } from './entry.ts'
import { chronological, isStale, type Event } from './event.ts'
import { lazy } from './lazy.ts'
import type { Notice } from './notice.ts'
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

/** Makes each list and index when it is first asked for. Pure; expects entries that passed the check. */
export function createLibrary(entries: Entries, now: Moment): Library {
  return lazy<Library>({
    articles: () => newestArticlesFirst(entries.article),
    events: () => chronological(entries.event),
    claims: ({ events }) => events.flatMap((event) => event.claims),
    people: () =>
      entries.person.toSorted((a, b) => compareText(a.surname, b.surname) || compareText(a.id, b.id)),
    organizations: () => entries.organization.toSorted(byName),
    places: () => entries.place.toSorted(byName),
    sources: () => entries.source.toSorted((a, b) => compareText(a.id, b.id)),
    terms: () => entries.term.toSorted(byName),
    pages: () => entries.page.toSorted((a, b) => compareText(a.id, b.id)),
    notices: () =>
      entries.notice.toSorted((a, b) => compareMoments(b.date, a.date) || compareText(a.id, b.id)),
    articleById: () => byId(entries.article),
    eventById: () => byId(entries.event),
    claimById: ({ claims }) => byId(claims),
    personById: () => byId(entries.person),
    organizationById: () => byId(entries.organization),
    placeById: () => byId(entries.place),
    sourceById: () => byId(entries.source),
    termById: () => byId(entries.term),
    pageById: () => byId(entries.page),
    partyById: ({ people, organizations }) =>
      byId([
        ...people.map((person) => ({ ...person, kind: 'person' as const })),
        ...organizations.map((organization) => ({ ...organization, kind: 'organization' as const })),
      ]),
    claimsByEvent: ({ claims }) =>
      groupBy([...claims.map((claim) => [claim.event, claim] as const), ...claims.flatMap(eachAbout)]),
    claimsByParty: ({ claims }) =>
      groupBy(claims.flatMap((claim) => claim.by.map((id) => [id, claim] as const))),
    claimsBySource: ({ claims }) =>
      groupBy(claims.flatMap((claim) => claim.sources.map((id) => [id, claim] as const))),
    rivalsByClaim: ({ claims }) => groupBy(claims.flatMap(eachRival)),
    disagreementsByClaim: ({ events }) => groupBy(events.flatMap(eachVersion)),
    eventsByParty: ({ events }) =>
      groupBy(events.flatMap((event) => partiesOf(event).map((id) => [id, event] as const))),
    eventsByPlace: ({ events }) =>
      groupBy(events.flatMap((event) => event.places.map((id) => [id, event] as const))),
    stalePlanById: ({ events }) => byId(events.filter((event) => isStale(event, now))),
    updatesByClaim: ({ articles }) =>
      groupBy(articles.flatMap(eachUpdate).toSorted(newestUpdateFirst).flatMap(eachNamed)),
    articlesByReference: ({ articles }) => groupBy(articles.flatMap(eachReference)),
  })
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

function eachReference(article: Article): [string, Article][] {
  const references = [...article.brief.references, ...article.prose.references]
  const keys = new Set([
    ...references.map(referenceKey),
    ...article.people.map(({ person }) => `person:${person}`),
    ...article.events.map(({ event }) => `event:${event}`),
  ])
  return [...keys].map((key) => [key, article])
}

function eachUpdate(article: Article): ArticleUpdate[] {
  return article.updates.map((update) => ({ update, article }))
}

function eachNamed(each: ArticleUpdate): [string, ArticleUpdate][] {
  return [...new Set(each.update.claims.map(({ id }) => id))].map((id) => [id, each])
}

function newestUpdateFirst(a: ArticleUpdate, b: ArticleUpdate): number {
  return compareMoments(b.update.date, a.update.date) || compareText(a.article.id, b.article.id)
}

function byId<T extends { id: string }>(things: T[]): Map<string, T> {
  return new Map(things.map((thing) => [thing.id, thing]))
}

function groupBy<T>(pairs: Iterable<readonly [string, T]>): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const [key, value] of pairs) {
    const group = groups.get(key)
    if (group) group.push(value)
    else groups.set(key, [value])
  }
  return groups
}

function byName<T extends { name: string; id: string }>(a: T, b: T): number {
  return compareText(a.name, b.name) || compareText(a.id, b.id)
}
