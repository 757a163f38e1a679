import { randomUUID } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { crc32 } from 'node:zlib'

/** Values kept from one process to the next, by keys that stand for all that a value was made of. */
export type Pack<Value> = {
  get(key: string): Value | undefined
  set(key: string, value: Value): void
  /** Writes what was asked for or set since the pack was opened; all else is forgotten. */
  save(): void
}

/**
 * Opens a file of one line a value: `key checksum JSON`. Of another version it counts as empty, and a line whose
 * checksum is wrong as missing, so that a broken pack mends itself.
 */
export function openPack<Value>(file: string, version: string): Pack<Value> {
  const found = readLines(file, version)
  const kept = new Map<string, Buffer>()
  let isNew = false
  return {
    get(key) {
      const line = found.get(key)
      const value = line && parseLine<Value>(line)
      if (line && value !== undefined) kept.set(key, line)
      return value
    },
    set(key, value) {
      kept.set(key, formatLine(key, value))
      isNew = true
    },
    save() {
      if (!isNew && kept.size === found.size) return
      const lines = [...kept.values()].flatMap((line) => [line, newline])
      writeWhole(file, Buffer.concat([Buffer.from(version), newline, ...lines]))
    },
  }
}

/** Keeps nothing. */
export function noPack<Value>(): Pack<Value> {
  return { get: () => undefined, set: () => undefined, save: () => undefined }
}

const newline = Buffer.from('\n')

function readLines(file: string, version: string): Map<string, Buffer> {
  const lines = new Map<string, Buffer>()
  const content = readIfThere(file)
  const head = Buffer.from(`${version}\n`)
  if (!content.subarray(0, head.length).equals(head)) return lines
  for (let start = head.length, end; (end = content.indexOf('\n', start)) >= 0; start = end + 1) {
    const line = content.subarray(start, end)
    lines.set(line.toString('latin1', 0, line.indexOf(' ')), line)
  }
  return lines
}

function formatLine(key: string, value: unknown): Buffer {
  const json = Buffer.from(JSON.stringify(value))
  return Buffer.concat([Buffer.from(`${key} ${crc32(json)} `), json])
}

function parseLine<Value>(line: Buffer): Value | undefined {
  const start = line.indexOf(' ') + 1
  const json = line.subarray(line.indexOf(' ', start) + 1)
  const checksum = line.toString('latin1', start, line.length - json.length - 1)
  return checksum === String(crc32(json)) ? (JSON.parse(json.toString()) as Value) : undefined
}

function readIfThere(file: string): Buffer {
  try {
    return readFileSync(file)
  } catch {
    return Buffer.alloc(0)
  }
}

/** In one step, so that nobody reads a half. */
function writeWhole(file: string, content: Buffer): void {
  mkdirSync(dirname(file), { recursive: true })
  const draft = `${file}.${randomUUID()}`
  writeFileSync(draft, content)
  renameSync(draft, file)
}
