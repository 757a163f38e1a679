import { createHash } from 'node:crypto'
import { lstatSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { VFile } from 'vfile'
import { readBatch, type Batch } from '../ledger/batch.ts'
import { createLedger, noLedger, type Ledger } from '../ledger/ledger.ts'
import { report } from '../rules/problem.ts'
import { decode } from './encoding.ts'

/** The folder of the content folder that `npm run publish` writes, and nobody else. */
export const ledgerFolder = 'ledger'
/** Names the batches that no other follows, a line each, so that one that is missing is missed. */
export const newestFile = 'newest.txt'

/** A ledger with a fault counts as none, since nothing can be held against it. The digest stands for all its files. */
export type LedgerReading = {
  ledger: Ledger
  files: VFile[]
  fileByBatch: ReadonlyMap<string, VFile>
  digest: string
}

/** What the last reading made of the very same files is taken over. */
export function readLedger(content: string, last?: LedgerReading): LedgerReading {
  const folder = join(content, ledgerFolder)
  const files = namesIn(folder).map((name) => new VFile({ path: join(folder, name) }))
  const newest = new VFile({ path: join(folder, newestFile) })
  const fileByBatch = new Map(files.map((file) => [basename(file.path, '.txt'), file]))
  const all = [...files, newest]
  const readable = all.filter((file) => (file === newest && !isFile(newest.path)) || readText(file))
  const digest = digestOf(all)
  if (digest === last?.digest) return { ledger: last.ledger, files: all, fileByBatch, digest }
  const batches = files.filter((file) => readable.includes(file)).flatMap(readBatchFile)
  for (const batch of batches) checkPredecessors(batch, fileByBatch)
  if ((files.length > 0 || isFile(newest.path)) && readable.includes(newest))
    checkNewest(newest, batches, fileByBatch)
  const faulty = all.some(({ messages }) => messages.length > 0)
  return { ledger: faulty ? noLedger : createLedger(batches), files: all, fileByBatch, digest }
}

function digestOf(files: VFile[]): string {
  const hash = createHash('sha256')
  for (const { path, value } of files) hash.update(JSON.stringify([path, String(value ?? '')]))
  return hash.digest('base64url')
}

function readBatchFile(file: VFile): Batch[] {
  const batch = readBatch(basename(file.path, '.txt'), String(file.value))
  if ('name' in batch) return [batch]
  reportAt(file, batch.line, batch)
  return []
}

function readText(file: VFile): boolean {
  if (!isFile(file.path)) {
    reportAt(file, 1, { unexpected: 'special file', expected: 'a batch that `npm run publish` wrote' })
    return false
  }
  if (!decode(file, readFileSync(file.path))) return false
  file.value = String(file.value).replaceAll('\r\n', '\n') // as git may check it out
  return true
}

function checkPredecessors({ name, after }: Batch, fileByBatch: ReadonlyMap<string, VFile>): void {
  const file = fileByBatch.get(name)
  for (const [index, predecessor] of after.entries()) {
    if (!file || fileByBatch.has(predecessor)) continue
    reportAt(file, index + 2, missing(predecessor))
  }
}

function checkNewest(file: VFile, batches: Batch[], fileByBatch: ReadonlyMap<string, VFile>): void {
  const lines = String(file.value ?? '')
    .split('\n')
    .map((line) => line.trim())
  for (const [index, name] of lines.entries()) {
    if (name !== '' && !fileByBatch.has(name)) reportAt(file, index + 1, missing(name))
  }
  const followed = new Set([...batches.flatMap(({ after }) => after), ...lines])
  for (const { name } of batches.filter(({ name }) => !followed.has(name))) {
    reportAt(file, lines.length, {
      unexpected: 'end of the list of newest batches',
      expected: `a line \`${name}\`, which no other batch follows`,
    })
  }
}

function missing(name: string) {
  return { unexpected: `lack of the batch \`${name}\``, expected: `\`${name}.txt\`, as it was published` }
}

function reportAt(file: VFile, line: number, problem: { unexpected: string; expected: string }): void {
  const { unexpected, expected } = problem
  report(file, { ruleId: 'whole-ledger', unexpected, expected, place: { line, column: 1 } })
}

function namesIn(folder: string): string[] {
  if (!lstatSync(folder, { throwIfNoEntry: false })?.isDirectory()) return []
  return readdirSync(folder)
    .filter((name) => !name.startsWith('.') && name !== 'README.md' && name !== newestFile)
    .toSorted()
}

function isFile(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isFile() ?? false
}
