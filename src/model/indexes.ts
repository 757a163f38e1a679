import type { Article } from './article.ts'
import type { Claim } from './claim.ts'
import { compareMoments } from './date.ts'
import { isStale, type Event } from './event.ts'
import type { Makers } from './lazy.ts'
import type { ArticleUpdate, EventDisagreement, Library, Rival } from './library.ts'
import type { Given, lists } from './lists.ts'
import { oncePer } from './once-per.ts'
import { referenceKey } from './prose.ts'
import { compareText } from './text.ts'

/** What a library is asked by key. What it has under a key is made of the entries that it lists there, and of no others. */
export type IndexName = Exclude<keyof Library, keyof typeof lists>

export function indexNames(): IndexName[] {
  return Object.keys(indexes) as IndexName[]
}

export function isIndexName(name: string): name is IndexName {
  return Object.hasOwn(indexes, name)
}

/** How they are made. */
export const indexes: Pick<Makers<Given, Library>, IndexName> = {
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
  articlesByReference: ({ articles }) => groupByEach(articles, referenceKeysOf),
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

const referenceKeysOf = oncePer((article: Article): string[] => {
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
