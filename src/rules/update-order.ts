import { compareMoments } from '../model/date.ts'
import { ruleFor } from './rule.ts'

/** The log of an article runs from the newest change to the oldest; none is before publication or still to come. */
export const updateOrder = ruleFor('article', function* ({ datePublished, updates }, { now }) {
  if (compareMoments(datePublished, now) > 0) {
    yield {
      at: ['datePublished'],
      unexpected: `publication to come, \`${datePublished}\``,
      expected: 'a time not after the present',
      actual: datePublished,
    }
  }
  for (const [index, { date }] of updates.entries()) {
    const at = ['updates', index, 'date']
    const above = updates[index - 1]?.date
    if (above && compareMoments(date, above) > 0) {
      yield {
        at,
        unexpected: `update \`${date}\` below an older one`,
        expected: 'the newest first',
        actual: date,
      }
    }
    if (compareMoments(date, datePublished) < 0) {
      yield {
        at,
        unexpected: `update \`${date}\` before publication`,
        expected: `a time not before \`${datePublished}\``,
        actual: date,
      }
    }
    if (compareMoments(date, now) > 0) {
      yield {
        at,
        unexpected: `update \`${date}\` to come`,
        expected: 'a time not after the present',
        actual: date,
      }
    }
  }
})
