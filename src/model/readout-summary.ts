import type { ReadoutTable } from './readout-table.ts'

/** What all accounts speak of, what only one does, and what none does; each line a heading and its topics. */
export function readoutSummary({
  columns,
  all,
  some,
  none,
}: ReadoutTable): { heading: string; topics: string[] }[] {
  const two = columns.length === 2
  const alone = columns.map(({ name, party }) => ({
    heading: party.kind === 'person' ? `Only ${name}` : `Only the ${name}`,
    topics: some.filter(({ speakers }) => speakers.join() === name).map(({ topic }) => topic.label),
  }))
  return [
    { heading: two ? 'Both speak of' : 'All speak of', topics: all.map(({ label }) => label) },
    ...alone,
    { heading: two ? 'Neither mentions' : 'None mentions', topics: none.map(({ label }) => label) },
  ].filter(({ topics }) => topics.length > 0)
}
