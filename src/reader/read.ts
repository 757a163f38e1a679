import type { VFile } from 'vfile'
import type { Ledger } from '../ledger/ledger.ts'
import type { Moment } from '../model/date.ts'
import type { Library } from '../model/library.ts'
import type { Questions } from '../model/witness.ts'
import { openReader, type ReaderOptions } from './reader.ts'

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

/** Reads a content folder once, anew only what is not remembered. */
export async function readContent({ now, ...options }: ReaderOptions & { now: Moment }): Promise<Reading> {
  const reader = openReader({ ...options, once: true })
  return (await reader.renew(now)) ?? reader.read(now)
}
