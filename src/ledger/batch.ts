import { createHash } from 'node:crypto'
import { instantOf, momentSchema, type Moment } from '../model/date.ts'
import { formatRecord, parseRecord, type LedgerRecord } from './record.ts'

/** What one publication added: a file of the ledger. It is never edited; its name seals it. */
export type Batch = {
  /** `2026-11-23t06-00z-4f3a9c0d12ab34ef` */
  name: string
  date: Moment
  /** The names of those it follows: one, none for the first, several where branches were merged. */
  after: string[]
  records: (LedgerRecord & { line: number })[]
}

/** What is wrong with a line of a batch. */
export type Fault = { line: number; unexpected: string; expected: string }

/** The file of a batch: a line for each record, each after the seal of all lines up to it. */
export function writeBatch(
  date: Moment,
  after: string[],
  records: LedgerRecord[],
): { name: string; text: string } {
  const words = [`published ${date}`, ...after.map((name) => `after ${name}`), ...records.map(formatRecord)]
  const seals = sealsOf(words)
  return {
    name: nameOf(date, seals),
    text: words.map((each, index) => `${shorten(seals[index])} ${each}\n`).join(''),
  }
}

/** Reads what `writeBatch` wrote. The first fault alone counts, since all that follows an edited line is off. */
export function readBatch(name: string, text: string): Batch | Fault {
  const lines = text.replace(/\n$/, '').split('\n')
  const words = lines.map((line) => line.slice(sealLength + 1))
  const seals = sealsOf(words)
  const edited = lines.findIndex((line, index) => !line.startsWith(`${shorten(seals[index])} `))
  if (edited !== -1)
    return { line: edited + 1, unexpected: 'line that was edited, moved, added or left out', expected }
  const date = momentSchema.safeParse(words[0]?.replace(/^published /, ''))
  if (!date.success) return { line: 1, unexpected: 'first line', expected: '`published` and a date' }
  if (name !== nameOf(date.data, seals)) {
    return { line: lines.length, unexpected: 'end that is not the end of what was published', expected }
  }
  const rest = words.slice(1)
  const count = rest.findIndex((each) => !each.startsWith('after '))
  const after = rest.slice(0, count === -1 ? rest.length : count).map((each) => each.slice('after '.length))
  const first = 1 + after.length
  const records = words.slice(first).map(parseRecord)
  const unknown = records.indexOf(undefined)
  if (unknown !== -1)
    return { line: first + unknown + 1, unexpected: 'record', expected: 'one that `npm run publish` writes' }
  return {
    name,
    date: date.data,
    after,
    records: records.flatMap((record, index) => (record ? { ...record, line: first + index + 1 } : [])),
  }
}

const expected = 'the ledger as it was published; what was published is only ever added to'
const sealLength = 8

/** The hash of each line and all before it. */
function sealsOf(lines: string[]): string[] {
  let seal = ''
  return lines.map((line) => (seal = createHash('sha256').update(`${seal}\n${line}`).digest('hex')))
}

function shorten(seal = ''): string {
  return seal.slice(0, sealLength)
}

/** To the minute, for people; the seal of the whole after it. */
function nameOf(date: Moment, seals: string[]): string {
  const minute = `${instantOf(date).toISOString().slice(0, 16)}z`.toLowerCase().replace(':', '-')
  return `${minute}-${seals.at(-1)?.slice(0, 16)}`
}
