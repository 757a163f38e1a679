import { compareMoments, formatDay } from '../model/date.ts'
import { isStale } from '../model/event.ts'
import { ruleFor } from './rule.ts'

/** A plan whose last day has passed says what became of it, and its dates are in order. */
export const freshPlan = ruleFor('event', function* (event, { now }) {
  const { title, asOf, due } = event
  if (due && isStale(event, now)) {
    yield {
      at: ['due'],
      unexpected: `plan “${title}” that was due by ${formatDay(due)}`,
      expected: 'its `outcome`, or a new `asOf` and `due`',
      actual: due,
    }
  }
  if (asOf && due && compareMoments(asOf, due) > 0) {
    yield {
      at: ['asOf'],
      unexpected: `\`asOf\` after \`due\``,
      expected: `a day not after ${formatDay(due)}`,
      actual: asOf,
    }
  }
})
