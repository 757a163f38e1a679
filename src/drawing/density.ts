import { formatDay, formatSpan, type Moment } from '../model/date.ts'
import { chronological, type Event } from '../model/event.ts'
import { dayOfEvent, daysBetween } from './time-axis.ts'

/**
 * What the strip shows, in words, e.g., `Of 79 events from 5 December 1994 to 29 December 2025, 40 fall in the
 * 8 days of 16–23 October 2025. Two accounts exist of 3; 2 planned meetings were cancelled.`
 */
export function densityInWords(events: Event[]): string {
  const days = chronological(events).map(dayOfEvent)
  const [first, last] = [days[0], days.at(-1)]
  if (!first || !last) return 'No events.'
  if (days.length < 4) return `${days.length} events from ${formatDay(first)} to ${formatDay(last)}.`
  const { from, to, length, count } = densestHalf(days)
  const span = length === 1 ? `on ${formatDay(from)}` : `in the ${length} days of ${formatSpan(from, to)}`
  return `Of ${days.length} events from ${formatDay(first)} to ${formatDay(last)}, ${count} fall ${span}.${marksInWords(events)}`
}

function marksInWords(events: Event[]): string {
  const twofold = events.filter(({ readouts }) => readouts.length > 1).length
  const cancelled = events.filter(({ status }) => status === 'cancelled').length
  return [
    twofold > 0 && ` Both sides gave an account of ${twofold}.`,
    cancelled > 0 && ` ${cancelled} planned ${cancelled === 1 ? 'event was' : 'events were'} cancelled.`,
  ].filter(Boolean).join('') // prettier-ignore
}

/** The shortest run of days in which at least half of the events fall; the earliest of equals. */
function densestHalf(days: Moment[]): { from: Moment; to: Moment; length: number; count: number } {
  const half = Math.ceil(days.length / 2)
  const runs = days.slice(0, days.length - half + 1).map((from, index) => {
    const to = days[index + half - 1] ?? from
    return { from, to, length: daysBetween(from, to) + 1 }
  })
  const [run = { from: '', to: '', length: 0 }] = runs.toSorted((a, b) => a.length - b.length)
  return { ...run, count: days.filter((day) => run.from <= day && day <= run.to).length }
}
