import { dateModified } from '../model/article.ts'
import { referencesOf } from '../model/article-view.ts'
import { attributionOf, formatAttribution } from '../model/attribution.ts'
import type { Library } from '../model/library.ts'
import { absolute, permalink } from '../model/permalink.ts'
import type { ThingKind } from '../model/thing.ts'
import { recordsSchema, type Records } from './record.ts'

/** Everything that has a page, as data, in the library's order. */
export function recordsOf(library: Library, origin: string | URL): Records {
  const identify = <T extends { id: string }>(kind: ThingKind, thing: T) => ({
    ...thing,
    permalink: absolute(permalink(kind, thing), origin),
  })
  const articles = library.articles.map((article) => ({
    ...identify('article', article),
    dateModified: dateModified(article),
    mentions: referencesOf(article),
  }))
  const events = library.events.map((event) => ({
    ...identify('event', event),
    claims: event.claims.map((claim) => ({
      ...identify('claim', claim),
      attribution: formatAttribution(attributionOf(claim, library)),
      rivals: library.rivalsByClaim.get(claim.id)?.map((rival) => rival.claim.id) ?? [],
    })),
  }))
  const partsOf = ({ id }: { id: string }) => ({
    claims: idsOf(library.claimsByParty.get(id)),
    events: idsOf(library.eventsByParty.get(id)),
  })
  return recordsSchema.parse({
    articles,
    events,
    people: library.people.map((person) => ({ ...identify('person', person), ...partsOf(person) })),
    organizations: library.organizations.map((organization) => ({
      ...identify('organization', organization),
      ...partsOf(organization),
    })),
    places: library.places.map((place) => ({
      ...identify('place', place),
      events: idsOf(library.eventsByPlace.get(place.id)),
    })),
    sources: library.sources.map((source) => ({
      ...identify('source', source),
      claims: idsOf(library.claimsBySource.get(source.id)),
    })),
    terms: library.terms.map((term) => identify('term', term)),
  })
}

function idsOf(things: { id: string }[] = []): string[] {
  return things.map(({ id }) => id)
}
