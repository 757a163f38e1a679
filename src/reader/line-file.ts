import { randomUUID } from 'node:crypto'
import { closeSync, fstatSync, mkdirSync, openSync, readSync, renameSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'

/** A file of lines, each known by its first word; they stay in it until they are asked for. */
export type LineFile = {
  has(key: string): boolean
  read(key: string): Buffer | undefined
  size: number
  /** Whether it begins with its version and ends with the end of a line. */
  isWhole: boolean
}

/** Of two lines with one key the later counts. Without a file, or with one of another version, there are no lines. */
export function readLines(file: string, version: string): LineFile {
  const places = new Map<string, Place>()
  const head = Buffer.from(`${version}\n`)
  const descriptor = openIfThere(file)
  if (descriptor === undefined) return noLines
  if (!readAt(descriptor, { start: 0, length: head.length }).equals(head)) {
    closeSync(descriptor)
    return noLines
  }
  let start = head.length
  for (;;) {
    const chunk = readAt(descriptor, { start, length: chunkLength })
    let end = 0
    for (const line of linesIn(chunk)) {
      places.set(keyIn(line), { start: start + end, length: line.length })
      end += line.length + 1
    }
    if (end === 0) break // the end, or a line that was cut off
    start += end
  }
  return lineFile(descriptor, places, fstatSync(descriptor).size === start)
}

/** In one step, so that nobody reads a half. A line that is not there any more is left out. */
export function writeLines(file: string, version: string, lines: (() => Buffer | undefined)[]): LineFile {
  mkdirSync(dirname(file), { recursive: true })
  const draft = `${file}.${randomUUID()}`
  const descriptor = openSync(draft, 'wx+')
  const places = new Map<string, Place>()
  let start = writeSync(descriptor, `${version}\n`)
  for (let index = 0; index < lines.length; index += 1000) {
    const some = lines.slice(index, index + 1000).flatMap((line) => line() ?? [])
    let next = start
    for (const line of some) {
      places.set(keyIn(line), { start: next, length: line.length })
      next += line.length + 1
    }
    const bytes = joinLines(some)
    for (let written = 0; written < bytes.length;) written += writeSync(descriptor, bytes, written)
    start = next
  }
  renameSync(draft, file)
  return lineFile(descriptor, places, true)
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

const noLines: LineFile = { has: () => false, read: () => undefined, size: 0, isWhole: false }

type Place = { start: number; length: number }

const newline = Buffer.from('\n')
const chunkLength = 16_000_000 // a hundred times the longest line

function lineFile(descriptor: number, places: ReadonlyMap<string, Place>, isWhole: boolean): LineFile {
  const file: LineFile = {
    has: (key) => places.has(key),
    read(key) {
      const place = places.get(key)
      return place && readAt(descriptor, place)
    },
    size: places.size,
    isWhole,
  }
  closing.register(file, descriptor)
  return file
}

/** When nobody holds the file any more. */
const closing = new FinalizationRegistry(closeSync)

function readAt(descriptor: number, { start, length }: Place): Buffer {
  const bytes = Buffer.allocUnsafe(length)
  return bytes.subarray(0, readSync(descriptor, bytes, 0, length, start))
}

function openIfThere(file: string): number | undefined {
  try {
    return openSync(file, 'r')
  } catch {
    return undefined
  }
}
