import { compareMoments, type Moment } from '../model/date.ts'
import { ruleFor, type Finding } from './rule.ts'

/** Nothing is dated after the day on which it is read. A warning, since a build may be made for a day gone by. */
export const publishedByNow = ruleFor('article', function* ({ datePublished, updates }, { now }) {
  yield* notAfter(now, datePublished, ['datePublished'])
  for (const [index, { date }] of updates.entries()) yield* notAfter(now, date, ['updates', index, 'date'])
})

function* notAfter(now: Moment, date: Moment, at: Finding['at']): Iterable<Finding> {
  if (compareMoments(date, now) <= 0) return
  yield {
    at,
    unexpected: `date to come, \`${date}\``,
    expected: 'a time not after the present',
    actual: date,
  }
}
