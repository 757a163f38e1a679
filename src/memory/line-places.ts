import { readFileSync, writeFileSync, type Stats } from 'node:fs'
import { crc32 } from 'node:zlib'

/** The lines of a file, in order, by their keys. */
export type LineLengths = { keys: string[]; lengths: number[] }

/** What was kept of a file; nothing where it is another file now, or a shorter one. */
export function recallLines(file: string, version: string, { ino, size }: Stats): LineLengths {
  const nothing = { keys: [], lengths: [] }
  const [head, end, keys = '', lengths = ''] = readText(placesFile(file)).split('\n')
  if (head !== headOf(version, ino, [end, keys, lengths]) || Number(end) > size) return nothing
  return { keys: keys.split(' '), lengths: lengths.split(' ').map(Number) }
}

/** Keeps it for the next time; `end` is where the last of these lines ends. */
export function keepLines(
  file: string,
  version: string,
  { ino }: Stats,
  end: number,
  lines: LineLengths,
): void {
  const rest = [String(end), lines.keys.join(' '), lines.lengths.join(' ')]
  writeFileSync(placesFile(file), [headOf(version, ino, rest), ...rest].join('\n'))
}

function placesFile(file: string): string {
  return `${file}.places`
}

function headOf(version: string, inode: number, rest: (string | undefined)[]): string {
  return `${version} ${inode} ${crc32(rest.join('\n'))}`
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'latin1')
  } catch {
    return ''
  }
}
