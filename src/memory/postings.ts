import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { crc32 } from 'node:zlib'

/**
 * Which files answer which question, e.g., `claimById no-summit`: as a book's index says on which pages a word is, so
 * that nobody has to read the book. Files go by their keys.
 */
export type Postings = {
  isEmpty(): boolean
  /** Whether it knows the questions that a file answers. */
  covers(key: string): boolean
  /** The files that answer a question, and perhaps others. */
  find(question: string): string[]
  add(key: string, questions: Iterable<string>): void
  /** Keeps these files, and no others, for the next time. */
  save(keys: Iterable<string>): void
}

/**
 * Read from a file of a line with its version, its checksum and the number of its pairs, a line for each key, and then the
 * pairs: numbers in order, each the checksum of a question followed by the 21 bits of a file's place among the keys. So
 * a question is found in twenty steps, among eight bytes for each pair; a few are taken for others that have their
 * checksum. It is written in whole each time, which takes a tenth of a second for a million pairs.
 */
export function openPostings(file: string, version: string): Postings {
  let { keys, pairs } = read(file, version)
  let places = new Map(keys.map((key, place) => [key, place]))
  let [added, unsorted]: [Float64Array, number[]] = [new Float64Array(), []]
  const settle = () => {
    if (unsorted.length > 0) added = sorted([...added, ...unsorted])
    unsorted = []
  }
  return {
    isEmpty: () => places.size === 0,
    covers: (key) => places.has(key),
    find(question) {
      settle()
      const found = [pairs, added].flatMap((each) => placesIn(each, crc32(question)))
      return found.flatMap((place) => keys[place] ?? [])
    },
    add(key, questions) {
      if (places.has(key) || places.size === mostFiles) return
      const place = keys.push(key) - 1
      places.set(key, place)
      for (const question of questions) unsorted.push(crc32(question) * mostFiles + place)
    },
    save(wanted) {
      const kept = [...wanted].filter((key) => places.has(key))
      settle()
      if (added.length === 0 && kept.length === keys.length) return
      const newPlaces = new Map(kept.map((key, place) => [key, place]))
      const moves = keys.map((key) => newPlaces.get(key))
      ;[keys, places, pairs, added] = [kept, newPlaces, move([pairs, added], moves), new Float64Array()]
      write(file, version, { keys, pairs })
    },
  }
}

const mostFiles = 2 ** 21 // 2^32 checksums of 2^21 files are the numbers that a float has

type Content = { keys: string[]; pairs: Float64Array<ArrayBuffer> }

/** Of the files that answer a question of this checksum. */
function placesIn(pairs: Float64Array, checksum: number): number[] {
  const places: number[] = []
  const [start, end] = [checksum * mostFiles, (checksum + 1) * mostFiles]
  for (let at = firstAt(pairs, start); (pairs[at] ?? end) < end; at++) places.push((pairs[at] ?? 0) - start)
  return places
}

/** Where the first is that is not less. */
function firstAt(pairs: Float64Array, least: number): number {
  let [low, high] = [0, pairs.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((pairs[middle] ?? 0) < least) low = middle + 1
    else high = middle
  }
  return low
}

/** The pairs of the files that are still there, each with its new place. */
function move(some: Float64Array[], moves: (number | undefined)[]): Float64Array<ArrayBuffer> {
  const moved = new Float64Array(some.reduce((sum, { length }) => sum + length, 0))
  let end = 0
  for (const pairs of some) {
    for (const pair of pairs) {
      const place = pair % mostFiles
      const newPlace = moves[place]
      if (newPlace !== undefined) moved[end++] = pair - place + newPlace
    }
  }
  return moved.slice(0, end).sort()
}

function sorted(pairs: number[]): Float64Array<ArrayBuffer> {
  return Float64Array.from(pairs).sort()
}

function read(file: string, version: string): Content {
  try {
    const bytes = readFileSync(file)
    const headEnd = bytes.indexOf('\n')
    const [ofVersion, checksum, count] = bytes.toString('latin1', 0, headEnd).split(' ')
    const body = bytes.subarray(headEnd + 1)
    if (ofVersion !== version || checksum !== String(crc32(body)))
      return { keys: [], pairs: new Float64Array() }
    const pairsLength = Number(count) * Float64Array.BYTES_PER_ELEMENT
    const keys = body.toString('latin1', 0, body.length - pairsLength)
    return {
      keys: keys === '' ? [] : keys.split('\n'),
      pairs: new Float64Array(Uint8Array.from(body.subarray(body.length - pairsLength)).buffer),
    }
  } catch {
    return { keys: [], pairs: new Float64Array() }
  }
}

function write(file: string, version: string, { keys, pairs }: Content): void {
  const body = Buffer.concat([Buffer.from(keys.join('\n')), new Uint8Array(pairs.buffer)])
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, Buffer.concat([Buffer.from(`${version} ${crc32(body)} ${pairs.length}\n`), body]))
}
