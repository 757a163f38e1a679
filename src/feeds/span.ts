import { dayOf, endInUtc, instantOf, precisionOf } from '../model/date.ts'
import type { Event } from '../model/event.ts'

/** The time of an event as a calendar has it; whole days run from one midnight UTC to another, as RFC 5545 wants. */
export type Span = { start: Date; end?: Date; allDay: boolean }

/** To the minute where it is known so, else all the days on which it can have been: of a plan, up to the last. */
export function spanOf({ start, end, due, status, zone }: Event): Span {
  const isToTheMinute = precisionOf(start) === 'minute' && (!end || precisionOf(end) === 'minute')
  if (isToTheMinute) return { start: instantOf(start), ...(end && { end: instantOf(end) }), allDay: false }
  const last = [start, end, status === 'held' ? undefined : due].flatMap((moment) => moment ?? [])
  const ends = last.map((moment) => endInUtc(dayOf(moment, zone)).getTime())
  return { start: instantOf(dayOf(start, zone)), end: new Date(Math.max(...ends)), allDay: true }
}
