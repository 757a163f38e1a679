import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { crc32 } from 'node:zlib'
import { compareMoments, type Moment } from '../model/date.ts'

/** What came of the last check in which there was no error. */
export type Verdict = {
  /** Nothing where that was of another ledger, or at a time to come. */
  read(now: Moment, ledger: string): Checked | undefined
  save(now: Moment, ledger: string, checked: Checked): void
}

/** Files by their keys. */
export type Checked = {
  /** Of which there was nothing to say; nor will there be as long as nothing changes that bears on them. */
  settled: Set<string>
  open: Set<string>
}

/** In a file of a line with its version, its checksum, the ledger and the time, and then a line for each list. */
export function openVerdict(file: string, version: string): Verdict {
  return {
    read(now, ledger) {
      const [head = '', then = '', settled = '', open = ''] = readText(file).split('\n')
      if (head !== headOf([then, settled, open], version, ledger) || compareMoments(now, then) < 0)
        return undefined
      return { settled: setOf(settled), open: setOf(open) }
    },
    save(now, ledger, { settled, open }) {
      const lines = [now, [...settled].join(' '), [...open].join(' ')]
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, [headOf(lines, version, ledger), ...lines].join('\n'))
    },
  }
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

function headOf(lines: string[], version: string, ledger: string): string {
  return `${version} ${ledger} ${crc32(lines.join('\n'))}`
}

function setOf(line: string): Set<string> {
  return new Set(line === '' ? [] : line.split(' '))
}
