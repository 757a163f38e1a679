import { newestArticlesFirst, type Article } from './article.ts'
import type { Claim } from './claim.ts'
import type { Event } from './event.ts'
import { claimsAbout, type Library } from './library.ts'
import { referenceKey, type Reference } from './prose.ts'
import type { Update } from './update.ts'

/** Somebody or something that a reader can follow. */
export type Subject = Reference & { kind: 'person' | 'organization' | 'place'; name: string }

/** Those that occur in an article: people by surname, then organizations and places by name. */
export function subjectsOf(library: Library): Subject[] {
  return [
    ...library.people.map(({ id, name }) => ({ kind: 'person' as const, id, name })),
    ...library.organizations.map(({ id, name }) => ({ kind: 'organization' as const, id, name })),
    ...library.places.map(({ id, name }) => ({ kind: 'place' as const, id, name })),
  ].filter((subject) => articlesWith(subject, library).length > 0)
}

/** The articles in which a thing occurs, by name or through its claims and events; newest change first. An article occurs in itself. */
export function articlesWith(thing: Reference, library: Library): Article[] {
  const keys = [
    referenceKey(thing),
    ...claimsOf(thing, library).map(({ id }) => referenceKey({ kind: 'claim', id })),
    ...eventsOf(thing, library).map(({ id }) => referenceKey({ kind: 'event', id })),
  ]
  const found = new Set(keys.flatMap((key) => library.articlesByReference.get(key) ?? []))
  const itself = thing.kind === 'article' ? library.articleById.get(thing.id) : undefined
  return newestArticlesFirst([...(itself ? found.add(itself) : found)])
}

/** Whether an update is about a thing; one that names no claim may be about anything. */
export function concerns({ claims }: Update, thing: Reference, library: Library): boolean {
  const events = eventsOf(thing, library).flatMap((event) => claimsAbout(event, library))
  const own = new Set([...claimsOf(thing, library), ...events].map(({ id }) => id))
  return claims.length === 0 || claims.some(({ id }) => own.has(id))
}

/** What a party says, what a source bears out, what is claimed of an event or at a place. */
function claimsOf({ kind, id }: Reference, library: Library): Claim[] {
  if (kind === 'person' || kind === 'organization') return library.claimsByParty.get(id) ?? []
  if (kind === 'source') return library.claimsBySource.get(id) ?? []
  if (kind === 'event') return library.claimsByEvent.get(id) ?? []
  if (kind !== 'place') return []
  return (library.eventsByPlace.get(id) ?? []).flatMap((event) => event.claims)
}

/** What a party had a part in, or what happened at a place. */
export function eventsOf({ kind, id }: Reference, library: Library): Event[] {
  if (kind === 'person' || kind === 'organization') return library.eventsByParty.get(id) ?? []
  return kind === 'place' ? (library.eventsByPlace.get(id) ?? []) : []
}
