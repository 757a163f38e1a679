import type { Moment } from '../model/date.ts'
import { openReader, type ReaderOptions } from './reader.ts'
import type { Reading } from './reading.ts'

export type { Reading } from './reading.ts'

/** Reads a content folder once, anew only what is not remembered. */
export async function readContent({ now, ...options }: ReaderOptions & { now: Moment }): Promise<Reading> {
  const reader = openReader({ ...options, once: true })
  return (await reader.renew(now)) ?? reader.read(now)
}
