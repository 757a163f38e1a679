import type { Memory } from '../memory/memory.ts'
import type { WholeCorpus } from '../rules/corpus.ts'
import type { RuleId } from '../rules/reasons.ts'
import type { ContentFile } from './file.ts'
import type { LedgerReading } from './ledger.ts'
import type { Reading } from './reading.ts'

/** What a reader works with, from one reading to the next. */
export type Desk = {
  folder: string
  memory: Memory
  /** The rules of which there are only warnings. */
  tolerated: RuleId[]
}

/** A reading, and all that the next can take from it. */
export type State = {
  reading: Reading
  files: ContentFile[]
  corpus: WholeCorpus
  published: LedgerReading
}
