import { randomUUID } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { crc32 } from 'node:zlib'

/** Values kept from one process to the next, by keys that stand for all that a value was made of. */
export type Pack<Value> = {
  has(key: string): boolean
  get(key: string): Value | undefined
  set(key: string, value: Value): void
  /** Sets values from their lines, e.g., those that another thread made. */
  add(lines: Uint8Array): void
  /** Writes the values of these keys; all else is forgotten. A pack that nobody has asked or told stays as it is. */
  save(keys: Iterable<string>): void
}

/**
 * Opens a file of one line a value: `key checksum JSON`. Of another version it counts as empty, and a line whose
 * checksum is wrong as missing, so that a broken pack mends itself.
 */
export function openPack<Value>(file: string, version: string): Pack<Value> {
  let found: Map<string, Buffer> | undefined // read when it is asked for the first time
  const lines = () => (found ??= readLines(file, version))
  const added = new Map<string, Buffer>()
  return {
    has: (key) => added.has(key) || lines().has(key),
    get(key) {
      const line = added.get(key) ?? lines().get(key)
      return line && parseLine<Value>(line)
    },
    set: (key, value) => void added.set(key, formatLine(key, value)),
    add: (lines) =>
      linesIn(Buffer.from(lines.buffer, lines.byteOffset, lines.byteLength)).forEach((line, key) =>
        added.set(key, line),
      ),
    save(keys) {
      if (!found && added.size === 0) return
      const kept = Array.from(keys).flatMap((key) => added.get(key) ?? lines().get(key) ?? [])
      if (added.size === 0 && kept.length === lines().size) return
      writeWhole(file, joinLines([Buffer.from(version), ...kept]))
    },
  }
}

/** Keeps nothing. */
export function noPack<Value>(): Pack<Value> {
  const nothing = () => undefined
  return { has: () => false, get: nothing, set: nothing, add: nothing, save: nothing }
}

/** `key checksum {"name":"Sergey Lavrov"}` */
export function formatLine(key: string, value: unknown): Buffer {
  const json = Buffer.from(JSON.stringify(value))
  return Buffer.concat([Buffer.from(`${key} ${crc32(json)} `), json])
}

export function joinLines(lines: Buffer[]): Buffer {
  return Buffer.concat(lines.flatMap((line) => [line, newline]))
}

const newline = Buffer.from('\n')

function readLines(file: string, version: string): Map<string, Buffer> {
  const content = readIfThere(file)
  const head = Buffer.from(`${version}\n`)
  const isOfVersion = content.subarray(0, head.length).equals(head)
  return isOfVersion ? linesIn(content.subarray(head.length)) : new Map()
}

/** By key. */
function linesIn(content: Buffer): Map<string, Buffer> {
  const lines = new Map<string, Buffer>()
  for (let start = 0, end; (end = content.indexOf('\n', start)) >= 0; start = end + 1) {
    const line = content.subarray(start, end)
    lines.set(line.toString('latin1', 0, line.indexOf(' ')), line)
  }
  return lines
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
