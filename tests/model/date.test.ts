import { describe, expect, it } from 'vitest'
import {
  compareMoments,
  dayOf,
  formatDay,
  formatEventDay,
  formatMoment,
  formatShortDay,
  formatSpan,
  hasPassed,
  momentSchema,
  precisionOf,
  zoneSchema,
} from '../../src/model/date.ts'

describe('momentSchema', () => {
  it.each([
    '2025',
    '2025-10',
    '2025-10-20',
    '2024-02-29',
    '2025-10-20T17:21+03:00',
    '2025-10-20T17:21:05.123Z',
  ])('takes %s', (moment) => {
    expect(momentSchema.safeParse(moment).success).toBe(true)
  })

  it.each([
    '25',
    '2025-13',
    '2025-00',
    '2025-02-29',
    '2025-10-32',
    '2025-10-20T17:21',
    '2025-10-20Z',
    '2025-10-20T24:01Z',
    '2025-10-20T17:60Z',
    '2025-10-20 17:21Z',
    '20 October 2025',
    '',
  ])('refuses %j', (moment) => {
    expect(momentSchema.safeParse(moment).success).toBe(false)
  })
})

describe('zoneSchema', () => {
  it('knows the zones of the world', () => {
    expect(zoneSchema.safeParse('Europe/Kyiv').success).toBe(true)
    expect(zoneSchema.safeParse('Europe/Atlantis').success).toBe(false)
  })
})

describe('precisionOf(moment)', () => {
  it('is what is written and no more', () => {
    expect(['2025', '2025-10', '2025-10-20', '2025-10-20T17:21Z'].map(precisionOf)).toEqual([
      'year',
      'month',
      'day',
      'minute',
    ])
  })
})

describe('formatMoment(moment, zone)', () => {
  it('says the zone wherever it says a time', () => {
    expect(formatMoment('2025-10-20T17:21+03:00', 'Europe/Moscow')).toBe(
      '20 October 2025, 17:21 in Moscow (14:21 UTC)',
    )
    expect(formatMoment('2025-10-20T17:21+03:00')).toBe('20 October 2025, 14:21 UTC')
  })

  it('takes the day as it was in the zone', () => {
    expect(formatMoment('2025-10-20T23:30Z', 'Europe/Moscow')).toContain('21 October 2025, 02:30 in Moscow')
  })

  it('says no more than is known', () => {
    expect(formatMoment('2025-10-20', 'Europe/Moscow')).toBe('20 October 2025')
    expect(formatMoment('2025-10')).toBe('October 2025')
    expect(formatMoment('1994')).toBe('1994')
  })
})

describe('formatSpan(start, end)', () => {
  it('joins days of one month, and of two', () => {
    expect(formatSpan('2025-12-14', '2025-12-15')).toBe('14–15 December 2025')
    expect(formatSpan('2025-11-30', '2025-12-02')).toBe('30 November – 2 December 2025')
    expect(formatSpan('2025-12-30', '2026-01-02')).toBe('30 December 2025 – 2 January 2026')
  })

  it('says of a time the day as well', () => {
    expect(formatSpan('2025-10-20T14:21Z', '2025-10-20T15:00Z')).toBe(
      '20 October 2025, 14:21 UTC – 20 October 2025, 15:00 UTC',
    )
    expect(formatSpan('2025-10', '2025-12-05')).toBe('October 2025 – 5 December 2025')
  })

  it('is the start alone where there is no end', () => {
    expect(formatSpan('2025-12-14', undefined)).toBe('14 December 2025')
  })
})

describe('formatEventDay(start, end, zone)', () => {
  it.each([
    ['2025-10-20', undefined, '20 Oct'],
    ['2025-12-14', '2025-12-15', '14–15 Dec'],
    ['2025-08-31', '2025-09-02', '31 Aug – 2 Sept'],
    ['2025-10-20T22:30Z', '2025-10-21T01:00+03:00', '21 Oct'],
    ['2025-10-20T20:30Z', '2025-10-20T21:30Z', '20–21 Oct'],
    ['2025-10', undefined, 'Oct'],
    ['2025-01', '2025-09', 'Jan – Sept'],
    ['1994', undefined, '1994'],
  ])('from %s to %s is %s', (start, end, words) => {
    expect(formatEventDay(start, end, 'Europe/Moscow')).toBe(words)
  })
})

describe('the months', () => {
  const months = Array.from({ length: 12 }, (_, index) => `2025-${String(index + 1).padStart(2, '0')}`)

  it.each(['long', 'short'] as const)('are those of British English, %s', (length) => {
    const { format } = new Intl.DateTimeFormat('en-GB', { month: length, year: 'numeric', timeZone: 'UTC' })
    const ours = { long: formatDay, short: formatShortDay }[length]
    expect(months.map((month) => ours(month))).toEqual(months.map((month) => format(new Date(month))))
  })
})

describe('dayOf(moment, zone)', () => {
  it('is the day on the calendar of the zone', () => {
    expect(dayOf('2025-10-20T23:30Z', 'Europe/Moscow')).toBe('2025-10-21')
    expect(dayOf('2025-10-20T23:30Z', 'America/New_York')).toBe('2025-10-20')
    expect(dayOf('2025-01-01T01:30+02:00')).toBe('2024-12-31')
  })
})

describe('hasPassed(moment, now, zone)', () => {
  it('lets a day end where it is', () => {
    expect(hasPassed('2025-10-20', '2025-10-20T20:59Z', 'Europe/Moscow')).toBe(false)
    expect(hasPassed('2025-10-20', '2025-10-20T21:00Z', 'Europe/Moscow')).toBe(true)
    expect(hasPassed('2025-10-20', '2025-10-21T03:59Z', 'America/New_York')).toBe(false)
    expect(hasPassed('2025-10-20', '2025-10-21T04:00Z', 'America/New_York')).toBe(true)
  })

  it('compares days where the present is known to the day', () => {
    expect(hasPassed('2025-10-20', '2025-10-20', 'America/New_York')).toBe(false)
    expect(hasPassed('2025-10-20', '2025-10-21', 'America/New_York')).toBe(true)
  })

  it('lets a month run to its end', () => {
    expect(hasPassed('2025-10', '2025-10-31T22:59Z', 'Europe/Budapest')).toBe(false)
    expect(hasPassed('2025-10', '2025-10-31T23:00Z', 'Europe/Budapest')).toBe(true)
  })

  it('compares instants where the moment is known to the minute', () => {
    expect(hasPassed('2025-10-20T17:21+03:00', '2025-10-20T14:21Z', 'Europe/Moscow')).toBe(false)
    expect(hasPassed('2025-10-20T17:21+03:00', '2025-10-20T14:22Z', 'Europe/Moscow')).toBe(true)
  })
})

describe('compareMoments(a, b)', () => {
  it('orders by the beginning, across zones, the less precise first', () => {
    const moments = ['2025-10-20T01:00Z', '2025-10-20', '2025-10-20T01:00+03:00', '2025-10', '2025']
    expect(moments.toSorted(compareMoments)).toEqual([
      '2025',
      '2025-10',
      '2025-10-20T01:00+03:00',
      '2025-10-20',
      '2025-10-20T01:00Z',
    ])
  })

  it('orders years, months and days among themselves', () => {
    expect(['2026', '1994', '2025'].toSorted(compareMoments)).toEqual(['1994', '2025', '2026'])
    expect(['2025-10', '2025-09'].toSorted(compareMoments)).toEqual(['2025-09', '2025-10'])
    expect(['2025-10-20', '2025-09-21'].toSorted(compareMoments)).toEqual(['2025-09-21', '2025-10-20'])
  })
})
