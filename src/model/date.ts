import { z } from 'zod'

/**
 * A moment as precisely as it is known, and no more:
 * `2025` (year), `2025-10` (month), `2025-10-20` (day) or `2025-10-20T17:21+03:00` (minute, zone required).
 */
export type Moment = string

export const momentSchema = z
  .string()
  .superRefine((value, context) => {
    const problem = momentProblem(value)
    if (problem) context.addIssue({ code: 'custom', message: problem })
  })
  .meta({
    description: 'A moment as precisely as it is known: a year, a month, a day, or a minute with its zone',
    examples: ['2025', '2025-10', '2025-10-20', '2025-10-20T17:21+03:00'],
  })

/** An IANA zone, e.g., `Europe/Moscow`. */
export const zoneSchema = z.string().refine(isTimeZone, 'a time zone such as `Europe/Moscow`')

export type Precision = 'year' | 'month' | 'day' | 'minute'

export function precisionOf(moment: Moment): Precision {
  if (moment.length === 4) return 'year'
  if (moment.length === 7) return 'month'
  return moment.length === 10 ? 'day' : 'minute'
}

/**
 * For readers: `October 2025`, `20 October 2025`, or, to the minute, `20 October 2025, 17:21 in Moscow (14:21 UTC)`.
 * The zone matters only to the minute; a day is the day where it happened.
 */
export function formatMoment(moment: Moment, zone = 'UTC'): string {
  const precision = precisionOf(moment)
  if (precision !== 'minute') return formatDay(moment)
  const time = formatTime(moment, zone)
  const day = formatDay(dayOf(moment, zone))
  if (zone === 'UTC') return `${day}, ${time} UTC`
  return `${day}, ${time} in ${cityOf(zone)} (${formatTime(moment, 'UTC')} UTC)`
}

/** `20 October 2025`, `October 2025` or `2025`. */
export function formatDay(moment: Moment): string {
  return formatDate(dayOf(moment), 'long')
}

/** `20 Oct 2025` */
export function formatShortDay(moment: Moment, zone = 'UTC'): string {
  return formatDate(dayOf(moment, zone), 'short')
}

/** `20 Oct`, `14–15 Dec` or `Oct`, where the year is plain from the context. */
export function formatEventDay(start: Moment, end: Moment | undefined, zone = 'UTC'): string {
  const [first, last] = [dayOf(start, zone), dayOf(end ?? start, zone)]
  return first === last ? formatDate(first, 'short', false) : formatDays(first, last, 'short', false)
}

/** `14–15 December 2025`, or the start alone when there is no end. */
export function formatSpan(start: Moment, end: Moment | undefined, zone = 'UTC'): string {
  if (!end || end === start) return formatMoment(start, zone)
  const areDays = precisionOf(start) === 'day' && precisionOf(end) === 'day'
  return areDays
    ? formatDays(start, end, 'long')
    : `${formatMoment(start, zone)} – ${formatMoment(end, zone)}`
}

/** For programs that want seconds: `2025-10-20T17:21:00+03:00`. What is known less precisely stays as it is. */
export function isoMoment(moment: Moment): string {
  return moment.replace(/T\d{2}:\d{2}(?=[Z+-])/, '$&:00')
}

/** The earliest instant of the moment; days and months count from midnight UTC, as they do in ECMAScript. */
export function instantOf(moment: Moment): Date {
  return new Date(moment)
}

/** Whether the whole of `moment` lies before `now`: a day has passed when the calendar of `zone` shows a later one. */
export function hasPassed(moment: Moment, now: Moment, zone: string): boolean {
  if (precisionOf(moment) === 'minute') return instantOf(moment) < instantOf(now)
  return dayOf(now, zone).slice(0, moment.length) > moment
}

/** Orders moments by their beginning; at one beginning the more precise comes later. */
export function compareMoments(a: Moment, b: Moment): number {
  if (a === b) return 0
  if (a.length === b.length && isInUtc(a) && isInUtc(b)) return a < b ? -1 : 1
  return instantOf(a).getTime() - instantOf(b).getTime() || a.length - b.length
}

/** `2025-10-20` for any moment to the day or the minute, as the calendar stood in `zone`. */
export function dayOf(moment: Moment, zone = 'UTC'): Moment {
  if (precisionOf(moment) !== 'minute') return moment
  const date = formatter('date', zone).format(instantOf(moment)) // e.g., 20/10/2025
  return date.split('/').toReversed().join('-')
}

/** The midnight UTC after the last day of the moment; of a minute, the minute itself. */
export function endInUtc(moment: Moment): Date {
  const end = instantOf(moment)
  const precision = precisionOf(moment)
  if (precision === 'year') end.setUTCFullYear(end.getUTCFullYear() + 1)
  if (precision === 'month') end.setUTCMonth(end.getUTCMonth() + 1)
  if (precision === 'day') end.setUTCDate(end.getUTCDate() + 1)
  return end
}

function formatTime(moment: Moment, zone: string): string {
  return formatter('time', zone).format(instantOf(moment))
}

/** As precisely as it is known: `20 October 2025`, `October 2025`, `20 Oct`. */
function formatDate(date: Moment, length: keyof typeof months, withYear = true): string {
  const [year = '', month, day] = date.split('-')
  if (!month) return year
  const name = months[length][Number(month) - 1]
  return [day && Number(day), name, withYear && Number(year)].filter(Boolean).join(' ')
}

/** What both have in common is said once: `14–15 December 2025`, `30 November – 2 December 2025`. */
function formatDays(start: Moment, end: Moment, length: keyof typeof months, withYear = true): string {
  const isOneMonth = start.slice(0, 7) === end.slice(0, 7)
  const isOneYear = start.slice(0, 4) === end.slice(0, 4)
  const from = formatDate(start, length, withYear && !isOneYear)
  const to = formatDate(end, length, withYear)
  return isOneMonth ? `${from.split(' ')[0]}–${to}` : `${from} – ${to}`
}

// To ask `Intl` for each date would take five times as long, and a page names some hundred.
const months = { long: monthNames('long'), short: monthNames('short') }

/** `September` or `Sept`, from January on. */
function monthNames(length: 'long' | 'short'): string[] {
  const names = new Intl.DateTimeFormat('en-GB', { month: length, timeZone: 'UTC' })
  return Array.from({ length: 12 }, (_, month) => names.format(Date.UTC(2025, month)))
}

/** Each is made once: that takes longer than to format a thousand dates. */
function formatter(field: keyof typeof fields, timeZone: string): Intl.DateTimeFormat {
  const key = `${field} ${timeZone}`
  const known = formatters.get(key) ?? new Intl.DateTimeFormat('en-GB', { ...fields[field], timeZone })
  formatters.set(key, known)
  return known
}

const fields = {
  date: { year: 'numeric', month: '2-digit', day: '2-digit' },
  time: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
} as const
const formatters = new Map<string, Intl.DateTimeFormat>()

function isInUtc(moment: Moment): boolean {
  return precisionOf(moment) !== 'minute' || moment.endsWith('Z')
}

function cityOf(zone: string): string {
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')
}

function isTimeZone(zone: string): boolean {
  try {
    return formatter('date', zone) !== undefined
  } catch {
    return false
  }
}

const momentPattern =
  /^(\d{4})(?:-(\d{2})(?:-(\d{2})(T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?(Z|[+-]\d{2}:\d{2})?)?)?$/

function momentProblem(value: string): string | undefined {
  const match = momentPattern.exec(value)
  if (!match) return 'a date such as `2025-10-20`, `2025-10` or `2025-10-20T17:21+03:00`'
  const [, year = '', month, day, time, zone] = match
  if (time && !zone) return 'a zone after the time, such as `2025-10-20T17:21+03:00` or `…Z`'
  if (zone && !time) return 'a time before the zone, or a day alone such as `2025-10-20`'
  if (month && (month < '01' || month > '12')) return 'a month from 01 to 12'
  if (day && !isDay(Number(year), Number(month), Number(day))) return 'a day that the month has'
  if (time && Number.isNaN(Date.parse(value))) return 'a time from 00:00 to 23:59 and a zone such as `+03:00`'
  return undefined
}

function isDay(year: number, month: number, day: number): boolean {
  return day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate()
}
