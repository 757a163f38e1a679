import { appendFileSync } from 'node:fs'
import { crc32 } from 'node:zlib'
import { joinLines, keyIn, linesIn, readLines, writeLines, type LineFile } from './line-file.ts'

/** Values kept from one process to the next, by keys that stand for all that a value was made of. */
export type Pack<Value> = {
  keeps: boolean
  has(key: string): boolean
  get(key: string): Value | undefined
  set(key: string, value: Value): void
  /** Sets values from their lines, e.g., those that another thread made. */
  add(lines: Uint8Array): void
  /** Keeps the values of these keys for the next time. A pack that nobody has asked or told stays as it is. */
  save(keys: string[]): void
}

/**
 * Opens a file of one line a value: `key checksum JSON`. Of another version it counts as empty, and a line whose
 * checksum is wrong as missing, so that a broken pack mends itself. A value stays in the file until it is asked for. New
 * ones are added at the end; once there is more to forget than to keep, the file is written anew.
 */
export function openPack<Value>(file: string, version: string): Pack<Value> {
  let found: LineFile | undefined
  const lines = () => (found ??= readLines(file, version))
  const added = new Map<string, Buffer>()
  return {
    keeps: true,
    has: (key) => added.has(key) || lines().has(key),
    get(key) {
      const line = added.get(key) ?? lines().read(key)
      return line && parseLine<Value>(line)
    },
    set: (key, value) => void added.set(key, formatLine(key, value)),
    add: (more) => linesIn(more).forEach((line) => added.set(keyIn(line), line)),
    save(keys) {
      if (!found && added.size === 0) return
      const old = lines()
      const kept = keys.filter((key) => !added.has(key) && old.has(key))
      const isWorthKeeping = old.isWhole && kept.length * 2 >= old.size
      if (isWorthKeeping && added.size > 0) appendFileSync(file, joinLines([...added.values()]))
      if (isWorthKeeping || keys.length === 0) return
      found = writeLines(file, version, [
        ...kept.map((key) => () => old.read(key)),
        ...Array.from(added.values(), (line) => () => line),
      ])
      added.clear()
    },
  }
}

/** Keeps nothing. */
export function noPack<Value>(): Pack<Value> {
  const nothing = () => undefined
  return { keeps: false, has: () => false, get: nothing, set: nothing, add: nothing, save: nothing }
}

/** `key checksum {"name":"Sergey Lavrov"}` */
export function formatLine(key: string, value: unknown): Buffer {
  const json = Buffer.from(JSON.stringify(value))
  return Buffer.concat([Buffer.from(`${key} ${crc32(json)} `), json])
}

function parseLine<Value>(line: Buffer): Value | undefined {
  const start = line.indexOf(' ') + 1
  const json = line.subarray(line.indexOf(' ', start) + 1)
  const checksum = line.toString('latin1', start, line.length - json.length - 1)
  return checksum === String(crc32(json)) ? (JSON.parse(json.toString()) as Value) : undefined
}
