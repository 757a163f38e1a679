import { z } from 'zod'
import { claimStatuses, type Claim, type ClaimStatus } from '../model/claim.ts'

/** What the ledger keeps of a claim: what a reader could quote. Wider than a claim, since what was published stays. */
export const publishedClaimSchema = z.object({
  text: z.string(),
  by: z.array(z.string()),
  citing: z.string().optional(),
  status: z.string(),
  said: z.string().optional(),
  quote: z.string().optional(),
  original: z.object({ language: z.string(), text: z.string() }).optional(),
  translation: z.string().optional(),
  sources: z.array(z.string()),
  event: z.string(),
})

export type PublishedClaim = z.output<typeof publishedClaimSchema>

/** What must not change in silence, each as readers are told of it. */
export const claimFields = {
  text: 'Words',
  quote: 'Quotation',
  original: 'Original words',
  translation: 'Whose translation',
  by: 'Who says so',
  citing: 'Citing',
  status: 'How firmly',
  said: 'When it was said',
  sources: 'Where it can be checked',
} as const

export type ClaimField = keyof typeof claimFields

/** Always with its keys in one order, so that the same claim is the same text. */
export function publishedClaim(claim: Claim): PublishedClaim {
  return publishedClaimSchema.parse(claim)
}

/** The fields that differ. Order does not count, nor which quotation marks were printed. */
export function changedFields(
  before: PublishedClaim,
  after: PublishedClaim,
  currentId: (kind: 'party' | 'source', id: string) => string = (_, id) => id,
): ClaimField[] {
  const renamed = {
    ...before,
    by: before.by.map((id) => currentId('party', id)),
    sources: before.sources.map((id) => currentId('source', id)),
  }
  return (Object.keys(claimFields) as ClaimField[]).filter(
    (field) => comparable(renamed[field]) !== comparable(after[field]),
  )
}

export function sameWords(a: string, b: string): boolean {
  return comparable(a) === comparable(b)
}

/** `disputed`, also for a status that is no longer in the list. */
export function statusLabel(status: string): string {
  return Object.hasOwn(claimStatuses, status) ? claimStatuses[status as ClaimStatus].label : status
}

function comparable(value: unknown): string {
  return JSON.stringify(Array.isArray(value) ? value.toSorted() : (value ?? null))
    .replaceAll(/[‘’]/g, "'")
    .replaceAll(/[“”]|\\"/g, '"')
    .replaceAll('…', '...')
}
