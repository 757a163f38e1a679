import createCalendar, {
  ICalCalendarMethod,
  ICalEventStatus,
  ICalEventTransparency,
  type ICalEventData,
} from 'ical-generator'
import { dateModified } from '../model/article.ts'
import { instantOf, precisionOf, type Moment } from '../model/date.ts'
import type { Event } from '../model/event.ts'
import type { Library } from '../model/library.ts'
import { referenceKey } from '../model/prose.ts'
import { absolute, calendarPath, hostOf, permalink } from '../model/permalink.ts'
import { planSentences, statusWords } from '../model/plan.ts'
import { asSentence } from '../model/text.ts'
import { site } from '../site.ts'
import type { Calendar } from './calendars.ts'
import { firstPath } from './first-path.ts'
import { spanOf } from './span.ts'

type Surroundings = { library: Library; origin: string | URL }

/** iCalendar, RFC 5545. The same content gives the same bytes. */
export function formatCalendar({ name, page, events }: Calendar, surroundings: Surroundings): string {
  const { origin } = surroundings
  return createCalendar({
    name: `${site.title}: ${name}`,
    prodId: { company: hostOf(origin), product: site.title, language: site.language },
    method: ICalCalendarMethod.PUBLISH,
    url: absolute(page, origin),
    source: absolute(calendarPath(page), origin),
    ttl: 6 * 60 * 60,
    events: events.map((event) => entry(event, surroundings)),
  }).toString()
}

function entry(event: Event, surroundings: Surroundings): ICalEventData {
  const { library, origin } = surroundings
  const { title, status, kind, places, outcome } = event
  const off = status === 'cancelled' || status === 'postponed'
  return {
    ...spanOf(event),
    id: uidOf(event, surroundings),
    // Programs that were told of a plan take its outcome only from a higher number.
    sequence: outcome ? 1 : 0,
    stamp: instantOf(stampOf(event, library)),
    // Some programs show a cancelled event like any other.
    summary: off ? `${statusWords[status]}: ${title}` : title,
    description: descriptionOf(event, surroundings),
    location: places.flatMap((place) => library.placeById.get(place)?.name ?? []).join('; ') || null,
    url: absolute(permalink('event', event), origin),
    status: calendarStatuses[status],
    categories: [{ name: kind }],
    // Nobody who subscribes is busy because ministers speak.
    transparency: ICalEventTransparency.TRANSPARENT,
  }
}

/** `2025-10-20-lavrov-rubio-call@readout.example` */
function uidOf({ id }: Event, { library, origin }: Surroundings): string {
  const name = firstPath({ kind: 'event', id }, library).split('/').at(-2)
  return `${name}@${hostOf(origin)}`
}

const calendarStatuses = {
  planned: ICalEventStatus.TENTATIVE,
  held: ICalEventStatus.CONFIRMED,
  postponed: ICalEventStatus.CANCELLED, // there is no status for it, and on this day it is off
  cancelled: ICalEventStatus.CANCELLED,
} as const satisfies Record<Event['status'], ICalEventStatus>

function descriptionOf(event: Event, { library, origin }: Surroundings): string {
  const { start, when, asOf, participants } = event
  const precision = precisionOf(start)
  const names = participants.flatMap(({ who, role }) => {
    const party = library.partyById.get(who)
    return party ? `${party.name}${role ? ` (${role})` : ''}` : []
  })
  return [
    ...(when && !asOf ? [asSentence(`When: ${when}`)] : []),
    ...(precision === 'month' || precision === 'year' ? [`Only the ${precision} is known.`] : []),
    ...planSentences(event, library),
    ...(names.length > 0 ? [asSentence(`Who: ${names.join('; ')}`)] : []),
    absolute(permalink('event', event), origin), // few programs show a URL of its own
  ].join('\n')
}

/** When what we say of it last changed in an article, or, if none lists it, the newest date it has. */
function stampOf({ id, start, asOf, outcome }: Event, library: Library): Moment {
  const [article] = library.articlesByReference.get(referenceKey({ kind: 'event', id })) ?? []
  return article ? dateModified(article) : (outcome?.date ?? asOf ?? start)
}
