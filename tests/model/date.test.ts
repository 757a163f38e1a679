import { describe, expect, it } from 'vitest'
import {
  compareMoments,
  dayOf,
  formatMoment,
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
  })

  it('is the start alone where there is no end', () => {
    expect(formatSpan('2025-12-14', undefined)).toBe('14 December 2025')
  })
})

describe('dayOf(moment, zone)', () => {
  it('is the day on the calendar of the zone', () => {
    expect(dayOf('2025-10-20T23:30Z', 'Europe/Moscow')).toBe('2025-10-21')
    expect(dayOf('2025-10-20T23:30Z', 'America/New_York')).toBe('2025-10-20')
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
})
