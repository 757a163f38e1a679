import type { ClaimStatus } from '../model/claim.ts'
import { ruleForClaims } from './rule.ts'

/** A claim that is disputed or denied has another claim that says so, for the reader to see. */
export const contestedByARival = ruleForClaims(function* (claim, { library }) {
  const manners = mannersByStatus[claim.status]
  if (!manners) return
  const rivals = library.rivalsByClaim.get(claim.id) ?? []
  if (rivals.some((rival) => rival.claim.id !== claim.id && manners.includes(rival.manner))) return
  yield {
    at: ['status'],
    unexpected: `${claim.status} claim \`${claim.id}\` without a rival`,
    expected: `another claim with \`${manners.join(': [' + claim.id + ']` or `')}: [${claim.id}]\``,
  }
})

const mannersByStatus: Partial<Record<ClaimStatus, ('denies' | 'disputes')[]>> = {
  disputed: ['disputes', 'denies'],
  denied: ['denies'],
}
