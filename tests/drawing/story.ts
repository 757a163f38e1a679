import type { Event } from '../../src/model/event.ts'
import type { Place } from '../../src/model/place.ts'
import { noProse } from '../../src/model/prose.ts'

/** The places of the first story, from the table in its fact file. */
export const places: Place[] = (
  [
    ['budapest', 'Budapest', 'city', 47.5, 19.04],
    ['moscow', 'Moscow', 'city', 55.76, 37.62],
    ['washington', 'Washington', 'city', 38.91, -77.04],
    ['anchorage', 'Anchorage', 'city', 61.22, -149.9],
    ['base', 'Joint Base Elmendorf-Richardson', 'base', 61.25, -149.81, 'anchorage'],
    ['kyiv', 'Kyiv', 'city', 50.45, 30.52],
    ['donetsk-oblast', 'Donetsk Oblast', 'region', 48.0, 37.8],
    ['luhansk-oblast', 'Luhansk Oblast', 'region', 48.9, 39.0],
    ['zaporizhzhia-oblast', 'Zaporizhzhia Oblast', 'region', 47.3, 35.8],
    ['kherson-oblast', 'Kherson Oblast', 'region', 46.6, 33.6],
    ['new-york', 'New York', 'city', 40.71, -74.01],
    ['luxembourg', 'Luxembourg', 'city', 49.61, 6.13],
    ['brussels', 'Brussels', 'city', 50.85, 4.35],
    ['the-hague', 'The Hague', 'city', 52.08, 4.31],
    ['poland', 'Poland', 'country', 52.1, 19.4],
    ['ukraine', 'Ukraine', 'country', 49.0, 31.4],
    ['sofia', 'Sofia', 'city', 42.7, 23.32],
    ['miami', 'Miami', 'city', 25.76, -80.19],
    ['geneva', 'Geneva', 'city', 46.2, 6.14],
    ['berlin', 'Berlin', 'city', 52.52, 13.41],
    ['palm-beach', 'Palm Beach', 'city', 26.68, -80.04],
    ['ontario', 'Ontario', 'region', 50.0, -85.0],
    ['novgorod-oblast', 'Novgorod Oblast', 'region', 58.2, 32.5],
  ] as const
).map(([id, name, kind, latitude, longitude, within]) => ({
  ...{
    id,
    name,
    kind,
    latitude,
    longitude,
    description: 'A place',
    part: 'Something happened here.',
    prose: noProse,
  },
  ...(within && { within }),
}))

/** How many events the story has on each day, from its fact file. */
const eventsByDay: [day: string, count: number][] = [
  ['1994-12-05', 1], ['2022-02-24', 1], ['2022-09-30', 1], ['2023-03-17', 1], ['2025-04-03', 1], ['2025-08-15', 2],
  ['2025-08-18', 1], ['2025-08-20', 1], ['2025-09-03', 1], ['2025-09-05', 1], ['2025-09-23', 1], ['2025-09-24', 1],
  ['2025-10-12', 1], ['2025-10-14', 1], ['2025-10-16', 10], ['2025-10-17', 7], ['2025-10-18', 1], ['2025-10-19', 4],
  ['2025-10-20', 13], ['2025-10-21', 10], ['2025-10-22', 4], ['2025-10-23', 4], ['2025-10-24', 2], ['2025-10-25', 1],
  ['2025-10-26', 2], ['2025-10-30', 1], ['2025-10-31', 1], ['2025-11-02', 1], ['2025-11-07', 1], ['2025-11-09', 1],
  ['2025-11-11', 1], ['2025-11-12', 1], ['2025-11-18', 1], ['2025-11-23', 1], ['2025-11-28', 1], ['2025-12-02', 1],
  ['2025-12-14', 1], ['2025-12-20', 1], ['2025-12-28', 1], ['2025-12-29', 1],
] // prettier-ignore

export const events: Event[] = eventsByDay.flatMap(([start, count]) =>
  Array.from({ length: count }, (_, index) => event(`${start}-${index}`, start)),
)

export const keyEvents = new Set([
  ...[
    '1994-12-05-0',
    '2022-02-24-0',
    '2025-08-15-0',
    '2025-09-24-0',
    '2025-10-16-0',
    '2025-10-17-0',
    '2025-10-20-0',
  ],
  ...['2025-10-22-0', '2025-10-30-0', '2025-12-02-0', '2025-12-28-0'],
])

function event(id: string, start: string): Event {
  const readout = { source: 'a-source', by: 'a-party', form: 'Press release', notes: [] }
  return {
    ...{
      id,
      start,
      title: 'Lavrov and Rubio speak by phone',
      kind: 'statement',
      zone: 'UTC',
      facts: ['F01'],
    },
    status: id === '2025-10-30-0' ? 'cancelled' : 'held',
    readouts: id === '2025-10-20-0' || id === '2025-10-16-0' ? [readout, readout] : [],
    ...{ places: [], participants: [], topics: [], claims: [], disagreements: [], prose: noProse },
  }
}
