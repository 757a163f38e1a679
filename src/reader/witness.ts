import { createHash } from 'node:crypto'
import type { Library } from '../model/library.ts'
import { oncePer } from '../model/once-per.ts'

/** What a library was asked and a digest of its answer, e.g., `['claimById', 'constructive-discussion', '3f9c…']`. */
export type Answer = [index: string, key: string, digest: string]

/** A library that notes what it is asked: whatever is made with it stays right as long as the answers are the same. */
export function witness(library: Library): { library: Library; answers: Answer[] } {
  const seen = new Map<string, Answer>()
  const note = (index: string, key: string, value: unknown) =>
    seen.set(`${index} ${key}`, [index, key, digestOf(value)])
  const watched = new Proxy(library, {
    get(target, index: keyof Library) {
      const value = target[index]
      if (value instanceof Map) return watchedMap(value, (key) => note(index, key, value.get(key)))
      note(index, whole, value)
      return value
    },
  })
  return {
    library: watched,
    get answers() {
      return [...seen.values()]
    },
  }
}

/** Whether a library gives the same answers again. */
export function stillAnswers(library: Library, answers: Answer[]): boolean {
  return answers.every(([index, key, digest]) => {
    const value = library[index as keyof Library]
    return digestOf(key !== whole && value instanceof Map ? value.get(key) : value) === digest
  })
}

/** No id is empty. */
const whole = ''

function watchedMap(map: Map<string, unknown>, note: (key: string) => void): ReadonlyMap<string, unknown> {
  const watched: Pick<ReadonlyMap<string, unknown>, 'get' | 'has'> = {
    get: (key) => (note(key), map.get(key)),
    has: (key) => (note(key), map.has(key)),
  }
  return watched as ReadonlyMap<string, unknown> // the rest, which would show the whole, is missed at once
}

function digestOf(value: unknown): string {
  return value === undefined ? '' : digestOfObject(value as object)
}

const digestOfObject = oncePer((value: object) =>
  createHash('sha256').update(JSON.stringify(value)).digest('base64url').slice(0, 16),
)
