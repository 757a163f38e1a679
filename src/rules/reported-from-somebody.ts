import { ruleForClaims } from './rule.ts'

/** A claim reported from people without a name says who they are, as far as the publication does. */
export const reportedFromSomebody = ruleForClaims(function* (claim) {
  if (claim.status !== 'reported' || claim.citing) return
  yield {
    at: ['status'],
    unexpected: 'reported claim without `citing`',
    expected: 'whom the publication cites, in its words, such as `two U.S. officials`',
  }
})
