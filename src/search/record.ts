import type { ClaimStatus } from '../model/claim.ts'

/** Something that a search can find, and where it leads. */
export type SearchRecord = {
  /** To the claim or heading itself, e.g., `/articles/lavrov-rubio-call/#questions`. */
  path: string
  kind: SearchKind
  title: string
  /** What stands below the title, e.g., `Sergey Lavrov; said by one side; 11 November 2025`. */
  detail: string
  /** By which it is found beside these; at least one. */
  words: string[]
  /** Ids of those who speak or take part. */
  parties?: string[]
  status?: ClaimStatus
}

/** What a reader can narrow a search to, in the order of the list. */
export const searchKinds = {
  claim: 'Claims',
  event: 'Events',
  person: 'People',
  organization: 'Organizations',
  place: 'Places',
  term: 'Terms',
  question: 'Questions',
  article: 'Articles',
  page: 'About Readout',
} as const

export type SearchKind = keyof typeof searchKinds
