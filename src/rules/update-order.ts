import { compareMoments } from '../model/date.ts'
import { ruleFor } from './rule.ts'

/** The log of an article runs from the newest change to the oldest, and begins after publication. */
export const updateOrder = ruleFor('article', function* ({ datePublished, updates }) {
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
  }
})
