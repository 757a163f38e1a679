import type { VFile } from 'vfile'
import type { Library } from '../model/library.ts'
import { oncePer } from '../model/once-per.ts'
import { changesBetween } from './changes.ts'
import { keysOf, type ContentFile } from './file.ts'
import type { LedgerReading } from './ledger.ts'
import type { Memory } from './memory.ts'
import type { Reading } from './read.ts'

type Found = { library: Library; published: LedgerReading; messages: VFile[]; files: ContentFile[] }

/** The reading of files that were found. */
export function readingOf(memory: Memory, { library, published, messages, files }: Found): Reading {
  const keys = oncePer(keysOf)
  return {
    ...{ library, ledger: published.ledger, messages },
    keys: () => keys(files),
    changesSince: (before) => changesBetween(before, keys(files), memory.parsed),
  }
}
