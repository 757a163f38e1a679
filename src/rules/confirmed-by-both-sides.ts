import { sideOf } from '../model/party.ts'
import { ruleForClaims } from './rule.ts'

/** A confirmed claim has speakers of two sides, and nobody who contradicts it. */
export const confirmedByBothSides = ruleForClaims(function* (claim, { library }) {
  if (claim.status !== 'confirmed') return
  const speakers = claim.by.flatMap((id) => library.partyById.get(id) ?? [])
  const sides = new Set(speakers.map(sideOf))
  if (sides.size === 1 && speakers.length === claim.by.length) {
    yield {
      at: ['by'],
      unexpected: `confirmed claim from one side, ${[...sides].join('')}`,
      expected: 'speakers of two sides, or the status `said`',
    }
  }
  for (const { claim: rival, manner } of library.rivalsByClaim.get(claim.id) ?? []) {
    yield {
      at: ['status'],
      unexpected: `confirmed claim that \`${rival.id}\` ${manner}`,
      expected: `the status \`${manner === 'denies' ? 'denied' : 'disputed'}\``,
    }
  }
})
