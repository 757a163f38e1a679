import { mkdirSync, readFileSync, statSync, writeFileSync, type Stats } from 'node:fs'
import { dirname } from 'node:path'
import { crc32 } from 'node:zlib'

/** The keys of files that were read before and in which nothing was wrong, as long as nobody has written them since. */
export type KnownFiles = {
  keyOf(path: string, stats: Stats): string | undefined
  /** How often it was asked in vain since it was saved. */
  misses(): number
  /** Remembers these, and no others, for the next time. */
  save(files: Iterable<{ path: string; key: string }>): void
}

/**
 * Read from a file with a line of its version and its checksum, then one for each: `key size times path`. The time at
 * which the system itself changed a file can be set by nobody. One that was changed within two seconds of the saving
 * counts as unknown, since it may have been changed again within a tick of the clock.
 */
export function knownFilesIn(file: string, version: string): KnownFiles {
  let { lines, savedAt } = read(file, version)
  const stamps = new Map<string, string>()
  let misses = 0
  return {
    keyOf(path, stats) {
      const stamp = stampOf(stats)
      stamps.set(path, stamp)
      const key = stats.ctimeMs < savedAt - 2000 ? lines.get(`${stamp} ${path}`) : undefined
      if (key === undefined) misses++
      return key
    },
    misses: () => misses,
    save(files) {
      misses = 0
      const now = Array.from(files, ({ path, key }) => [`${stamps.get(path)} ${path}`, key] as const)
      if (now.length === lines.size && now.every(([place, key]) => lines.get(place) === key)) return
      const text = now.map(([place, key]) => `${key} ${place}`).join('\n')
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, `${headOf(text, version)}\n${text}`)
      lines = new Map(now)
      savedAt = statSync(file).mtimeMs
    },
  }
}

export const noKnownFiles: KnownFiles = {
  keyOf: () => undefined,
  misses: () => 0,
  save: () => undefined,
}

function read(file: string, version: string): { lines: Map<string, string>; savedAt: number } {
  try {
    const content = readFileSync(file, 'utf8')
    const end = content.indexOf('\n')
    const text = content.slice(end + 1)
    if (content.slice(0, end) !== headOf(text, version)) return nothing
    return { lines: new Map(text.split('\n').map(splitLine)), savedAt: statSync(file).mtimeMs }
  } catch {
    return nothing
  }
}

const nothing = { lines: new Map<string, string>(), savedAt: 0 }

function headOf(text: string, version: string): string {
  return `${version} ${crc32(text)}`
}

function splitLine(line: string): [place: string, key: string] {
  const space = line.indexOf(' ')
  return [line.slice(space + 1), line.slice(0, space)]
}

/** `1532 1795420461893.1 1795420461893.1 8412` */
function stampOf({ size, mtimeMs, ctimeMs, ino }: Stats): string {
  return `${size} ${mtimeMs} ${ctimeMs} ${ino}`
}
