import type { Claim } from '../model/claim.ts'
import { compareMoments, formatMoment, type Moment } from '../model/date.ts'
import type { ArticleUpdate, Library } from '../model/library.ts'
import { provenance } from '../model/source.ts'
import { languageName } from '../model/text.ts'
import { differences, versionsOf } from './claim-version.ts'
import type { ClaimVersion, Ledger } from './ledger.ts'
import {
  claimFields,
  publishedClaim,
  statusLabel,
  type ClaimField,
  type PublishedClaim,
} from './published-claim.ts'

/** What a claim said before, the newest change first. */
export type ClaimHistory = {
  /** None before it is in the ledger. */
  published: Moment | undefined
  changes: ClaimChange[]
}

export type ClaimChange = {
  /** When the ledger has it; none before. */
  published?: Moment
  fields: FieldChange[]
  /** What the logs of articles say of it. */
  announcements: ArticleUpdate[]
}

/** `{label: 'How firmly', was: 'said by one side', is: 'withdrawn'}` */
export type FieldChange = { field: ClaimField; label: string; was: string; is: string }

export function claimHistory(claim: Claim, ledger: Ledger, library: Library): ClaimHistory {
  const published = versionsOf(claim, ledger, library.notices)
  const versions: Version[] = [...published, { claim: publishedClaim(claim) }]
  const changes = versions.slice(1).flatMap((after, index) => {
    const before = versions[index]
    return before?.date === undefined
      ? []
      : changeBetween({ ...before, date: before.date }, after, claim.id, library)
  })
  return { published: published[0]?.date, changes: changes.toReversed() }
}

/** The present one, until it is published, has no date. */
type Version = Pick<ClaimVersion, 'claim'> & { date?: Moment }

function changeBetween(
  before: Version & { date: Moment },
  after: Version,
  id: string,
  library: Library,
): ClaimChange[] {
  const fields = differences(before.claim, after.claim, library.notices)
  if (fields.length === 0) return []
  return [
    {
      ...(after.date !== undefined && { published: after.date }),
      fields: fields.map((field) => ({
        field,
        label: claimFields[field],
        was: valueOf(field, before.claim, library),
        is: valueOf(field, after.claim, library),
      })),
      announcements: (library.updatesByClaim.get(id) ?? []).filter(({ update: { date } }) =>
        isBetween(date, before.date, after.date),
      ),
    },
  ]
}

function isBetween(date: Moment, before: Moment, after: Moment | undefined): boolean {
  return compareMoments(date, before) > 0 && (after === undefined || compareMoments(date, after) <= 0)
}

/** In words for readers; a thing that is gone by its id. */
function valueOf(field: ClaimField, claim: PublishedClaim, library: Library): string {
  switch (field) {
    case 'by':
      return claim.by.map((id) => library.partyById.get(id)?.name ?? id).join(', ')
    case 'sources':
      return claim.sources.map((id) => titleOf(id, library)).join('; ')
    case 'status':
      return statusLabel(claim.status)
    case 'said':
      return claim.said === undefined ? '' : formatMoment(claim.said)
    case 'original':
      return claim.original ? `${claim.original.text} (${languageName(claim.original.language)})` : ''
    default:
      return claim[field] ?? ''
  }
}

function titleOf(id: string, library: Library): string {
  const source = library.sourceById.get(id)
  return source ? `${source.title} (${provenance(source)})` : id
}
