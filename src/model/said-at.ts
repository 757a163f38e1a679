import type { Claim } from './claim.ts'
import { compareMoments, type Moment } from './date.ts'
import type { Library } from './library.ts'
import { compareText } from './text.ts'

/** When a claim was said: at its own time, or at that of its event. */
export function saidAt(claim: Claim, library: Library): Moment {
  const moment = claim.said ?? library.eventById.get(claim.event)?.start
  if (!moment) throw new Error(`claim without event: ${claim.id}`)
  return moment
}

/** Earliest first; at one time by id, so that builds are reproducible. */
export function inOrderOfTime(claims: Claim[], library: Library): Claim[] {
  return claims.toSorted(
    (a, b) => compareMoments(saidAt(a, library), saidAt(b, library)) || compareText(a.id, b.id),
  )
}
