import type { Notice } from '../model/notice.ts'
import type { ClaimVersion, Ledger } from './ledger.ts'
import { changedFields, publishedClaim, type ClaimField, type PublishedClaim } from './published-claim.ts'
import { currentId, formerIds } from './whereabouts.ts'
import type { Claim } from '../model/claim.ts'

/** What a claim has said, the oldest first, under its present id and those it had before. */
export function versionsOf(claim: { id: string }, ledger: Ledger, notices: Notice[]): ClaimVersion[] {
  return [...formerIds('claim', claim, notices), claim.id].flatMap((id) => ledger.claimVersions.get(id) ?? [])
}

/** How a claim differs from what was last published. */
export function changedSince({ claim: before }: ClaimVersion, claim: Claim, notices: Notice[]): ClaimField[] {
  return differences(before, publishedClaim(claim), notices)
}

/** A person or a source under another id is no difference where a notice says so. */
export function differences(before: PublishedClaim, after: PublishedClaim, notices: Notice[]): ClaimField[] {
  return changedFields(before, after, (kind, id) =>
    currentId(kind === 'party' ? ['person', 'organization'] : ['source'], id, notices),
  )
}
