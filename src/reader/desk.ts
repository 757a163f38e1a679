import type { Entries } from '../model/entry.ts'
import type { Corpus } from '../rules/corpus.ts'
import type { RuleId } from '../rules/reasons.ts'
import type { ContentFile } from './file.ts'
import type { LedgerReading } from './ledger.ts'
import type { Memory } from './memory.ts'
import type { Reading } from './read.ts'

/** What a reader works with, from one reading to the next. */
export type Desk = {
  folder: string
  origin: string
  memory: Memory
  /** The rules of which there are only warnings. */
  tolerated: RuleId[]
  /** That of the reading under way, or of the last; what is read of the memory later may have to be rendered with it. */
  corpus?: Corpus
}

/** A reading, and all that the next can take from it. */
export type State = {
  reading: Reading
  files: ContentFile[]
  corpus: Corpus
  /** With their prose, unless there is an error. */
  entries: Entries
  published: LedgerReading
}
