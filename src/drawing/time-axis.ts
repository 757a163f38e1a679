import { dayOf, formatDay, formatEventDay, instantOf, type Moment } from '../model/date.ts'
import type { Event } from '../model/event.ts'

/** A stretch of time drawn to one scale; the next begins after a break. */
export type Stretch = {
  /** E.g., `1994–2024`, `Jan–Sept`, `October 2025`. */
  name: string
  /** How long it is, since each is drawn to another scale, e.g., `31 years`. */
  length: string
  start: Moment
  /** The first moment after it. */
  end: Moment
  left: number
  width: number
}

/** The room between two stretches. */
export const breakWidth = 12

/**
 * A broken axis that gives the densest month the most room: the years before, the year's months before,
 * the month itself, and what came after. A stretch without events is left out.
 */
export function timeAxis(events: Event[], width: number): Stretch[] {
  const days = events.map(dayOfEvent)
  const first = days[0]
  const last = days.at(-1)
  if (!first || !last) return []
  const month = densestMonth(days)
  const bounds = [
    `${first.slice(0, 4)}-01`,
    `${month.slice(0, 4)}-01`,
    month,
    addMonths(month, 1),
    addMonths(last.slice(0, 7), 1),
  ]
  const stretches = shares.flatMap((share, index) => {
    const [start = month, end = month] = bounds.slice(index, index + 2)
    return days.some((day) => start <= day && day < end) ? [{ start, end, share }] : []
  })
  const room = width - breakWidth * (stretches.length - 1)
  const total = stretches.reduce((sum, { share }) => sum + share, 0)
  let left = 0
  return stretches.map(({ start, end, share }) => {
    const stretch = { ...wordsFor(start, end), start, end, left, width: (room * share) / total }
    left += stretch.width + breakWidth
    return stretch
  })
}

/** Where on the axis a day begins. */
export function positionOn(axis: Stretch[], day: Moment): number {
  const { start, end, left, width } = stretchOf(axis, day)
  return left + (daysBetween(start, day) / daysBetween(start, end)) * width
}

export function stretchOf(axis: Stretch[], day: Moment): Stretch {
  const stretch = axis.find(({ start, end }) => start <= day && day < end)
  if (!stretch) throw new Error(`day outside the axis: ${day}`)
  return stretch
}

/** The room of a day in the stretch that gives it the most. */
export function dayWidth(axis: Stretch[]): number {
  return Math.max(...axis.map(({ start, end, width }) => width / daysBetween(start, end)))
}

export function daysBetween(start: Moment, end: Moment): number {
  return (instantOf(end).getTime() - instantOf(start).getTime()) / 86_400_000
}

/** The day on which an event began, where it happened, or the first that it may have been. */
export function dayOfEvent({ start, zone }: Pick<Event, 'start' | 'zone'>): Moment {
  return `${dayOf(start, zone)}-01-01`.slice(0, 10)
}

const shares = [0.16, 0.19, 0.44, 0.21]

function densestMonth(days: Moment[]): Moment {
  const counts = new Map<Moment, number>()
  for (const day of days) counts.set(day.slice(0, 7), (counts.get(day.slice(0, 7)) ?? 0) + 1)
  const [[month] = ['']] = [...counts].toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
  return month
}

/** `addMonths('2025-12', 1)` is `2026-01`. */
function addMonths(month: Moment, count: number): Moment {
  const date = instantOf(month)
  date.setUTCMonth(date.getUTCMonth() + count)
  return date.toISOString().slice(0, 7)
}

function wordsFor(start: Moment, end: Moment): { name: string; length: string } {
  const last = addMonths(end, -1)
  const [firstYear, lastYear] = [start.slice(0, 4), last.slice(0, 4)]
  const months =
    (Number(lastYear) - Number(firstYear)) * 12 + Number(last.slice(5)) - Number(start.slice(5)) + 1
  if (months === 1) return { name: formatDay(start), length: `${daysBetween(start, end)} days` }
  if (months === 12) return { name: firstYear, length: '1 year' }
  if (months % 12 === 0) return { name: `${firstYear}–${lastYear}`, length: `${months / 12} years` }
  return { name: formatEventDay(start, last), length: `${months} months` }
}
