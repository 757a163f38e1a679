import { ruleForClaims } from './rule.ts'

/** A quotation has one speaker, and the original of a quotation stands beside it. */
export const quoteWithSpeaker = ruleForClaims(function* (claim) {
  if (claim.quote && claim.by.length !== 1) {
    yield {
      at: ['by'],
      unexpected: `quotation from ${claim.by.length} speakers`,
      expected: 'one speaker, since two do not say the same words',
    }
  }
  for (const key of ['original', 'translation'] as const) {
    if (claim.quote || claim[key] === undefined) continue
    yield {
      at: [key],
      unexpected: `\`${key}\` without a quotation`,
      expected: 'the English words as `quote`',
    }
  }
})
