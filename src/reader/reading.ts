import type { VFile } from 'vfile'
import type { Ledger } from '../ledger/ledger.ts'
import type { Memory } from '../memory/memory.ts'
import { mayGoStale } from '../model/event.ts'
import type { Library } from '../model/library.ts'
import { oncePer } from '../model/once-per.ts'
import type { Questions } from '../model/witness.ts'
import { changesBetween, union } from './changes.ts'
import { keysOf, type ContentFile } from './file.ts'
import type { LedgerReading } from './ledger.ts'

/** `messages` are all files, each with what is wrong with it. The library is whole only when nothing is. */
export type Reading = {
  library: Library
  ledger: Ledger
  messages: VFile[]
  /** They stand for all files that could be read. */
  keys(): ReadonlySet<string>
  /**
   * All that may be answered otherwise than when there were the files of other keys; nothing where to tell takes longer
   * than to ask.
   */
  doubtsSince(keys: ReadonlySet<string>): Questions | undefined
}

type Found = {
  library: Library
  published: LedgerReading
  messages: VFile[]
  files: ContentFile[]
  /** Those that may go stale, where they can be found without asking every event. */
  plans?(): { id: string }[]
}

/** The reading of files that were found. */
export function createReading(
  memory: Memory,
  { library, published, messages, files, plans = () => library.events.filter(mayGoStale) }: Found,
): Reading {
  const keys = oncePer(keysOf)
  return {
    ...{ library, ledger: published.ledger, messages },
    keys: () => keys(files),
    doubtsSince(before) {
      const changes = changesBetween(before, keys(files), memory.parsed)
      return changes && union([changes.before, changes.after, { stalePlanById: plans().map(({ id }) => id) }])
    },
  }
}
