import type { VFile } from 'vfile'
import type { Library } from '../model/library.ts'
import { mayGoStale, type Event } from '../model/event.ts'
import { oncePer } from '../model/once-per.ts'
import { changesBetween, union } from './changes.ts'
import { keysOf, type ContentFile } from './file.ts'
import type { LedgerReading } from './ledger.ts'
import type { Memory } from '../memory/memory.ts'
import type { Reading } from './read.ts'

type Found = {
  library: Library
  published: LedgerReading
  messages: VFile[]
  files: ContentFile[]
  /** Those that may go stale, where they can be found without asking every event. */
  plans?(): Event[]
}

/** The reading of files that were found. */
export function readingOf(
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
