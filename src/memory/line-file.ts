import { randomUUID } from 'node:crypto'
import {
  closeSync,
  fstatSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  writeSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { keepLines, recallLines, type LineLengths } from './line-places.ts'

/** A file of lines, each known by its first word; they stay in it until they are asked for. */
export type LineFile = {
  has(key: string): boolean
  read(key: string): Buffer | undefined
  append(lines: Buffer[]): void
  /** Keeps beside the file where its lines are, unless all but a few are known to be there. */
  keepPlaces(): void
  /** All lines, of two with one key both. */
  readonly size: number
}

/**
 * Of two lines with one key the later counts. Without a file, or with one of another version, there are no lines. `see`
 * is shown each as it is read.
 */
export function readLines(file: string, version: string, see?: (line: Buffer) => void): LineFile {
  const head = Buffer.from(`${version}\n`)
  const descriptor = openIfThere(file)
  if (descriptor === undefined) return newLines(file, version)
  if (!readAt(descriptor, { start: 0, length: head.length }).equals(head)) {
    closeSync(descriptor)
    return newLines(file, version)
  }
  const lines = lineFile(descriptor, { file, version })
  if (!see) lines.recall()
  for (let length = -1; length !== 0;) {
    length = 0
    for (const line of linesIn(readAt(descriptor, { start: lines.end, length: chunkLength }))) {
      lines.note(line)
      see?.(line)
      length += line.length + 1
    }
  }
  return lines
}

/** Writes some lines of a file anew. In one step, so that nobody reads a half. */
export function writeLines(file: string, version: string, keys: string[], old: LineFile): LineFile {
  const draft = `${file}.${randomUUID()}`
  const lines = newLines(file, version, draft)
  for (let index = 0; index < keys.length; index += 1000)
    lines.append(keys.slice(index, index + 1000).flatMap((key) => old.read(key) ?? []))
  renameSync(draft, file)
  return lines
}

export function joinLines(lines: Buffer[]): Buffer {
  return Buffer.concat(lines.flatMap((line) => [line, newline]))
}

/** All that have an end. */
export function linesIn({ buffer, byteOffset, byteLength }: Uint8Array): Buffer[] {
  const content = Buffer.from(buffer, byteOffset, byteLength)
  const lines: Buffer[] = []
  for (let start = 0, end; (end = content.indexOf('\n', start)) >= 0; start = end + 1)
    lines.push(content.subarray(start, end))
  return lines
}

export function keyIn(line: Buffer): string {
  return line.toString('latin1', 0, line.indexOf(' '))
}

type Place = { start: number; length: number }

const newline = Buffer.from('\n')
const chunkLength = 16_000_000 // a hundred times the longest line

function newLines(file: string, version: string, draft = file): LineFile {
  mkdirSync(dirname(file), { recursive: true })
  const descriptor = openSync(draft, 'w+')
  writeSync(descriptor, `${version}\n`)
  return lineFile(descriptor, { file, version })
}

/** `end` is where the next line begins: what stands there already is one that was cut off. */
function lineFile(descriptor: number, { file: path, version }: { file: string; version: string }) {
  const places = new Map<string, Place>()
  const lines: LineLengths = { keys: [], lengths: [] }
  let kept = 0
  const noteOne = (key: string, length: number) => {
    places.set(key, { start: file.end, length })
    lines.keys.push(key)
    lines.lengths.push(length)
    file.end += length + 1
  }
  const file = {
    end: Buffer.byteLength(version) + 1,
    get size() {
      return lines.keys.length
    },
    note: (line: Buffer) => noteOne(keyIn(line), line.length),
    recall() {
      const known = recallLines(path, version, fstatSync(descriptor))
      for (const [index, key] of known.keys.entries()) noteOne(key, known.lengths[index] ?? 0)
      kept = file.size
    },
    keepPlaces() {
      if (file.size - kept < mostUnkept) return
      keepLines(path, version, fstatSync(descriptor), file.end, lines)
      kept = file.size
    },
    has: (key: string) => places.has(key),
    read(key: string) {
      const place = places.get(key)
      const line = place && readAt(descriptor, place)
      return line && keyIn(line) === key ? line : undefined // another process may have written since
    },
    append(lines: Buffer[]) {
      if (fstatSync(descriptor).size > file.end) ftruncateSync(descriptor, file.end)
      const bytes = joinLines(lines)
      for (let written = 0; written < bytes.length;)
        written += writeSync(descriptor, bytes, written, bytes.length - written, file.end + written)
      lines.forEach(file.note)
    },
  }
  closing.register(file, descriptor)
  return file
}

const mostUnkept = 1000

/** When nobody holds the file any more. */
const closing = new FinalizationRegistry(closeSync)

function readAt(descriptor: number, { start, length }: Place): Buffer {
  const bytes = Buffer.allocUnsafe(length)
  return bytes.subarray(0, readSync(descriptor, bytes, 0, length, start))
}

function openIfThere(file: string): number | undefined {
  try {
    return openSync(file, 'r+')
  } catch {
    return undefined
  }
}
