import type { Event as EventThing } from 'schema-dts'
import { isoMoment } from '../model/date.ts'
import type { Event } from '../model/event.ts'
import type { Library } from '../model/library.ts'
import { referenceKey } from '../model/prose.ts'
import { absolute, permalink } from '../model/permalink.ts'
import { partiesInBrief } from './party.ts'
import { placeInBrief } from './place.ts'

/** Nobody is named as organizer, since a source seldom says who was. */
export function eventThing(event: Event, library: Library, origin: string | URL): EventThing {
  const articles = library.articlesByReference.get(referenceKey({ kind: 'event', id: event.id })) ?? []
  return {
    ...eventInBrief(event, origin),
    ...(event.end && { endDate: isoMoment(event.end) }),
    eventStatus: eventStatuses[event.status],
    location: event.places.flatMap((id) => {
      const place = library.placeById.get(id)
      return place ? placeInBrief(place, origin) : []
    }),
    attendee: partiesInBrief(
      event.participants.map(({ who }) => who),
      library,
      origin,
    ),
    subjectOf: articles.map((article) => ({ '@id': absolute(permalink('article', article), origin) })),
  }
}

/** Wherever an event is only named. */
export function eventInBrief(event: Event, origin: string | URL): EventThing {
  return {
    '@type': 'Event',
    '@id': absolute(permalink('event', event), origin),
    name: event.title,
    startDate: isoMoment(event.start),
  }
}

// schema.org has no word for what took place: an event that was scheduled stays so.
const eventStatuses = {
  planned: 'https://schema.org/EventScheduled',
  held: 'https://schema.org/EventScheduled',
  postponed: 'https://schema.org/EventPostponed',
  cancelled: 'https://schema.org/EventCancelled',
} as const satisfies Record<Event['status'], string>
