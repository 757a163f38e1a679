import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeBatch } from '../ledger/batch.ts'
import type { Ledger } from '../ledger/ledger.ts'
import type { LedgerRecord } from '../ledger/record.ts'
import type { Moment } from '../model/date.ts'
import { ledgerFolder, newestFile } from '../reader/ledger.ts'

/** Adds a batch to the ledger of a content folder; returns its path. */
export function appendToLedger(
  content: string,
  { newest }: Ledger,
  date: Moment,
  records: LedgerRecord[],
): string {
  const { name, text } = writeBatch(date, newest, records)
  const folder = join(content, ledgerFolder)
  const path = join(folder, `${name}.txt`)
  mkdirSync(folder, { recursive: true })
  replace(path, text)
  replace(join(folder, newestFile), `${name}\n`)
  return path
}

/** In one step, so that nobody reads half of it. */
function replace(path: string, text: string): void {
  writeFileSync(`${path}~`, text)
  renameSync(`${path}~`, path)
}
