import type { Article } from './article.ts'
import type { Claim } from './claim.ts'
import type { Moment } from './date.ts'
import type { Disagreement } from './disagreement.ts'
import type { Entries } from './entry.ts'
import type { Event } from './event.ts'
import { indexes, type IndexName } from './indexes.ts'
import { lazy, type Makers } from './lazy.ts'
import { lists, type Given } from './lists.ts'
import type { Notice } from './notice.ts'
import type { Organization } from './organization.ts'
import type { Page } from './page.ts'
import type { Party } from './party.ts'
import type { Person } from './person.ts'
import type { Place } from './place.ts'
import type { Source } from './source.ts'
import type { Term } from './term.ts'
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
  return lazy(Object.assign(Object.create(entries) as Entries, { now }), makers, last)
}

/** A single index, and nothing kept of what it is made of: for a few entries this takes least. */
export function createIndex<Name extends IndexName>(
  name: Name,
  entries: Entries,
  now: Moment,
): Library[Name] {
  const given = { ...entries, now }
  const all = new Proxy({} as Given & Library, {
    get: (_, key: string) =>
      isMade(key) ? (makers[key] as (all: Given & Library) => unknown)(all) : given[key as keyof Given],
  })
  return all[name]
}

const makers: Makers<Given, Library> = { ...lists, ...indexes }

function isMade(key: string): key is keyof Library {
  return Object.hasOwn(makers, key)
}

/** The claims of an event that are its own, and those said elsewhere about it. */
export function claimsAbout(event: Event, library: Library): Claim[] {
  return library.claimsByEvent.get(event.id) ?? []
}
