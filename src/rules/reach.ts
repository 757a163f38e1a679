import type { IndexName } from '../model/indexes.ts'
import type { Questions } from '../model/witness.ts'

/**
 * Where to find whatever the rules may find otherwise once a library answers some questions otherwise: a rule asks of a
 * claim only about its rivals, its speakers, the updates that name it and the articles that cite it, and of an update
 * about the claims that it names.
 */
export function reachOf(changed: Questions): Questions {
  const keysOf = (index: IndexName) => changed[index] ?? []
  const ofClaims = [...keysOf('rivalsByClaim'), ...keysOf('updatesByClaim'), ...citedClaimsIn(changed)]
  return {
    claimById: ofClaims,
    claimsByParty: keysOf('partyById'),
    updatesByClaim: [...keysOf('claimById'), ...keysOf('updatesByClaim')],
  }
}

/** `no-summit` for `claim:no-summit`. */
function citedClaimsIn({ articlesByReference = [] }: Questions): string[] {
  return articlesByReference.flatMap((key) => (key.startsWith('claim:') ? key.slice('claim:'.length) : []))
}
