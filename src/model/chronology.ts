import { chronological, type Event } from './event.ts'

/** Earliest year first, and so within it. */
export function groupByYear(events: Event[]): { year: string; events: Event[] }[] {
  const years = Map.groupBy(chronological(events), (event) => event.start.slice(0, 4))
  return [...years].map(([year, events]) => ({ year, events }))
}
