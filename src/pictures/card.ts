import type { ClaimStatus } from '../model/claim.ts'
import { asSentence } from '../model/text.ts'

/** What a share picture says. */
export type Card = {
  /** What kind of thing it is, e.g., `Call`. */
  label: string
  /** What became of it, e.g., `cancelled`. */
  change?: string
  /** The point, as large as fits. */
  text: string
  status?: ClaimStatus
  /** Who says so, e.g., `Russian foreign ministry`. */
  who: string
  /** How firmly, e.g., `said by one side`. */
  firmness: string
  /** Always with its year, since a picture is passed on for years. */
  date: string
}

/** The card in words, for those who do not see it. */
export function describeCard({ label, change, text, who, firmness, date }: Card): string {
  return [joined([label, change]), text, joined([who, firmness]), date]
    .filter((part) => part !== '')
    .map(asSentence)
    .join(' ')
}

function joined(parts: (string | undefined)[]): string {
  return parts.filter(Boolean).join(' · ')
}
