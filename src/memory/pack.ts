import { crc32 } from 'node:zlib'
import { readLines, keyIn, linesIn, writeLines, type LineFile } from './line-file.ts'

/** Values kept from one process to the next, by keys that stand for all that a value was made of. */
export type Pack<Value> = {
  keeps: boolean
  /** Reads all values at once and holds them until they are saved, since nearly all will be asked for. */
  hold(): void
  has(key: string): boolean
  get(key: string): Value | undefined
  set(key: string, value: Value): void
  /** Sets values from their lines, e.g., those that another thread made. */
  add(lines: Uint8Array): void
  /** Keeps the values of these keys for the next time. A pack that nobody has asked or told stays as it is. */
  save(keys: string[]): void
}

type Options = {
  /** Whether what is held stays so when it is saved, since it will be asked for again. */
  lasting?: boolean
}

/**
 * Opens a file of one line a value: `key checksum JSON`. Of another version it counts as empty, and a line whose
 * checksum is wrong as missing, so that a broken pack mends itself. New lines are added at the end, some megabytes at a
 * time; once there is more to forget than to keep, the file is written anew.
 */
export function openPack<Value>(
  file: string,
  version: string,
  { lasting = false }: Options = {},
): Pack<Value> {
  const held = new Map<string, Value>()
  let holds = false
  const hold = (line: Buffer) => {
    const value = parseLine<Value>(line)
    if (value !== undefined) held.set(keyIn(line), value)
  }
  let found: LineFile | undefined
  const lines = () => (found ??= readLines(file, version, holds ? hold : undefined))
  const added = new Map<string, Buffer>()
  let bytes = 0
  const write = () => {
    lines().append([...added.values()])
    added.clear()
    bytes = 0
  }
  const put = (key: string, line: Buffer) => {
    held.delete(key)
    added.set(key, line)
    bytes += line.length
    if (bytes > mostBytesAdded) write()
  }
  return {
    keeps: true,
    hold() {
      if (holds) return
      holds = true
      found = undefined
    },
    has: (key) => added.has(key) || lines().has(key),
    get(key) {
      if (lines() && held.has(key)) return held.get(key)
      const line = added.get(key) ?? lines().read(key)
      const value = line && parseLine<Value>(line)
      if (value !== undefined && holds && lasting) held.set(key, value)
      return value
    },
    set: (key, value) => put(key, formatLine(key, value)),
    add: (more) => linesIn(more).forEach((line) => put(keyIn(line), line)),
    save(keys) {
      const wanted = new Set(lasting ? keys : [])
      for (const key of held.keys()) if (!wanted.has(key)) held.delete(key)
      if (!found && added.size === 0) return
      if (added.size > 0) write()
      const old = lines()
      const kept = keys.filter((key) => old.has(key))
      if (kept.length * 2 < old.size) found = writeLines(file, version, kept, old)
      lines().keepPlaces()
    },
  }
}

/** Keeps nothing. */
export function noPack<Value>(): Pack<Value> {
  const nothing = () => undefined
  return {
    keeps: false,
    hold: nothing,
    has: () => false,
    get: nothing,
    set: nothing,
    add: nothing,
    save: nothing,
  }
}

/** `key checksum {"name":"Sergey Lavrov"}` */
export function formatLine(key: string, value: unknown): Buffer {
  const json = Buffer.from(JSON.stringify(value))
  return Buffer.concat([Buffer.from(`${key} ${crc32(json)} `), json])
}

const mostBytesAdded = 16_000_000

function parseLine<Value>(line: Buffer): Value | undefined {
  const start = line.indexOf(' ') + 1
  const json = line.subarray(line.indexOf(' ', start) + 1)
  const checksum = line.toString('latin1', start, line.length - json.length - 1)
  return checksum === String(crc32(json)) ? (JSON.parse(json.toString()) as Value) : undefined
}
