import ICAL from 'ical.js'
import { beforeAll, describe, expect, it } from 'vitest'
import { formatCalendar } from '../../src/feeds/calendar.ts'
import { calendarsOf, type Calendar } from '../../src/feeds/calendars.ts'
import { eventSchema, type Event } from '../../src/model/event.ts'
import { noEntries } from '../../src/model/entry.ts'
import { createLibrary, type Library } from '../../src/model/library.ts'
import { noProse } from '../../src/model/prose.ts'
import { origin, playDays, type Day } from './days.ts'
import { publishedLibrary } from './library.ts'

let library: Library
let days: Day[]
beforeAll(async () => {
  library = await publishedLibrary()
  days = await playDays()
})

describe('a calendar, read back by another library', () => {
  it('has the events of the Library, with their days, their places and what became of them', () => {
    for (const calendar of calendarsOf(library)) {
      const read = readBack(calendar, library)
      expect(
        read.map(({ uid, summary, status, location, start }) => [uid, summary, status, location, start]),
      ).toEqual(
        calendar.events.map((event) => [
          `${event.id}@readout.example`,
          event.status === 'cancelled' ? `Cancelled: ${event.title}` : event.title,
          event.status === 'cancelled' ? 'CANCELLED' : 'CONFIRMED',
          event.places.map((place) => library.placeById.get(place)?.name).join('; ') || null,
          event.start.length > 10 ? new Date(event.start).toISOString().replace('.000', '') : event.start,
        ]),
      )
      expect(new Set(read.map(({ uid }) => uid)).size).toBe(calendar.events.length)
    }
    expect(library.events.length).toBeGreaterThan(50)
  })

  it('tells of a plan and then of its end by the same name, a higher number and a later stamp', () => {
    const meetings = days.map((day) =>
      calendarsOf(day.library)
        .flatMap((calendar) => readBack(calendar, day.library))
        .filter(({ uid }) => uid === '2025-02-01-meeting@readout.example')
        .map(({ status, sequence, stamp, summary }) => [status, sequence, stamp, summary]),
    )
    const plan = ['TENTATIVE', 0, '2025-01-11T09:00:00Z', 'North and South plan to meet']
    const end = ['CANCELLED', 1, '2025-01-20T09:00:00Z', 'Cancelled: North and South plan to meet']
    const after = [...end.slice(0, 2), '2025-01-21T09:00:00Z', ...end.slice(3)]
    // Each stands in the calendar of the site and in that of the article.
    expect(meetings).toEqual([plan, plan, end, after, after].map((meeting) => [meeting, meeting]))
  })

  it('says who called the meeting off', () => {
    const [calendar] = calendarsOf(days[2]?.library ?? library)
    const text = readBack(calendar, days[2]?.library ?? library).map(({ description }) => description)
    expect(text[1]).toBe(
      [
        'As of 10 January 2025, planned for 1 February 2025.',
        'Cancelled on 19 January 2025 (who says so: Ben South).',
        'https://readout.example/events/2025-02-01-meeting/',
      ].join('\n'),
    )
  })
})

describe('the time of an event', () => {
  it.each([
    [
      'to the minute, in UTC',
      { start: '2025-10-21T09:23+03:00' },
      '2025-10-21T06:23:00Z',
      '2025-10-21T06:23:00Z',
    ],
    [
      'from minute to minute',
      { start: '2025-10-21T09:00Z', end: '2025-10-21T10:30Z' },
      '2025-10-21T09:00:00Z',
      '2025-10-21T10:30:00Z',
    ],
    ['a day, to the midnight after it', { start: '2025-10-31' }, '2025-10-31', '2025-11-01'],
    ['several days', { start: '2025-12-14', end: '2025-12-15' }, '2025-12-14', '2025-12-16'],
    ['a month, all of it', { start: '2024-02' }, '2024-02-01', '2024-03-01'],
    ['a year, all of it', { start: '2025' }, '2025-01-01', '2026-01-01'],
    [
      'from an evening in New York to a day',
      { start: '2025-10-21T02:00Z', end: '2025-10-22', zone: 'America/New_York' },
      '2025-10-20',
      '2025-10-23',
    ],
    [
      'a plan without a day, up to its last',
      { start: '2025-10', due: '2025-11-09', asOf: '2025-10-01', status: 'planned' },
      '2025-10-01',
      '2025-11-10',
    ],
  ])('is %s', (_, event, start, end) => {
    const [read] = readEvents([eventOf(event)])
    expect([read?.start, read?.end]).toEqual([start, end])
  })

  it('says when no more than the month is known', () => {
    const [read] = readEvents([eventOf({ start: '2025-10' })])
    expect(read?.description).toMatch(/^Only the month is known\.\n/)
  })

  it('is not one at which a subscriber is busy', () => {
    expect(readEvents([eventOf({ start: '2025-10-20' })])[0]?.transparency).toBe('TRANSPARENT')
  })
})

it.each([
  ['planned', 'TENTATIVE'],
  ['held', 'CONFIRMED'],
  ['postponed', 'CANCELLED'],
  ['cancelled', 'CANCELLED'],
])('an event that is %s is %s in a calendar', (status, expected) => {
  const plan = { start: '2025-10-20', asOf: '2025-10-01', due: '2025-10-20', status }
  expect(readEvents([eventOf(plan)])[0]?.status).toBe(expected)
})

it('text that means something to iCalendar comes back as it was written', () => {
  const title = 'A; B, “C” \\ D: “конструктивное обсуждение”, a line of which is longer than 75 bytes'
  expect(readEvents([eventOf({ start: '2025-10-20', title })])[0]?.summary).toBe(title)
})

function eventOf(fields: object): Event {
  const event = { title: 'A call', kind: 'call', zone: 'UTC', status: 'held', facts: ['F01'], ...fields }
  return { ...eventSchema.parse(event), id: 'a-call', claims: [], prose: noProse }
}

function readEvents(events: Event[]) {
  return readBack(
    { name: 'A story', page: '/', events },
    createLibrary({ ...noEntries(), event: events }, '2026-11-23T12:00Z'),
  )
}

function readBack(calendar: Calendar | undefined, library: Library) {
  const text = calendar ? formatCalendar(calendar, { library, origin }) : ''
  return new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((component) => {
    const { uid, summary, description, location, sequence, startDate, endDate } = new ICAL.Event(component)
    const [status, transparency, stamp] = ['status', 'transp', 'dtstamp'].map((name) =>
      String(component.getFirstPropertyValue(name)),
    )
    const [start, end] = [startDate, endDate].map(String)
    return { uid, summary, description, location, sequence, status, transparency, stamp, start, end }
  })
}
