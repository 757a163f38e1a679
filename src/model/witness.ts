import { createHash } from 'node:crypto'
import type { Library } from './library.ts'
import { oncePer } from './once-per.ts'

/**
 * What a library was asked: the keys that each index was asked for, e.g., `{claimById: ['no-summit']}`; those of which
 * it was asked only whether it has them, e.g., `{'personById?': ['sergey-lavrov']}`; and what was asked for as a whole,
 * e.g., `{notices: []}`.
 */
export type Questions = Record<string, string[]>

/** A library that notes what it is asked: whatever is made with it stays right as long as the answers are the same. */
export function witness(library: Library): { library: Library; questions(): Questions } {
  const asked = new Map<string, Set<string>>()
  const note = (question: string, key?: string) => {
    const keys = asked.get(question) ?? new Set()
    asked.set(question, key === undefined ? keys : keys.add(key))
  }
  const watched = new Proxy(library, {
    get(target, index: keyof Library) {
      const value = target[index]
      if (value instanceof Map) return watchedMap(value, index, note)
      note(index)
      return value
    },
  })
  return {
    library: watched,
    questions: () => Object.fromEntries(Array.from(asked, ([question, keys]) => [question, [...keys]])),
  }
}

/** A digest of all that a library answers. */
export function answersTo(questions: Questions, library: Library): string {
  const hash = createHash('sha256')
  for (const [question, keys] of Object.entries(questions)) {
    const index: object = library[question.replace('?', '') as keyof Library]
    if (!(index instanceof Map)) hash.update(digestOf(index))
    else
      for (const key of keys)
        hash.update(question.endsWith('?') ? `${index.has(key)}` : digestOf(index.get(key)))
  }
  return hash.digest('base64url').slice(0, 22)
}

/** Of a list, made of the digests of what is in it, as many lists hold the same things. */
export function digestOf(value: unknown): string {
  return typeof value === 'object' && value !== null ? digestOfObject(value) : `${JSON.stringify(value)},`
}

/** Says what digest a thing has, where that is known without going through all of it. */
export function fixDigest<Thing extends object>(thing: Thing, digest: string): Thing {
  fixedDigests.set(thing, digest)
  return thing
}

const fixedDigests = new WeakMap<object, string>()

const digestOfObject = oncePer((value: object): string => {
  const fixed = fixedDigests.get(value)
  if (fixed) return fixed
  const text = Array.isArray(value) ? value.map(digestOf).join('') : JSON.stringify(value, withFixedDigests)
  return createHash('sha256').update(text).digest('base64url').slice(0, 22)
})

function withFixedDigests(_: string, value: unknown): unknown {
  return (typeof value === 'object' && value !== null && fixedDigests.get(value)) || value
}

function watchedMap(
  map: Map<string, unknown>,
  index: string,
  note: (question: string, key: string) => void,
): ReadonlyMap<string, unknown> {
  const watched: Pick<ReadonlyMap<string, unknown>, 'get' | 'has'> = {
    get: (key) => (note(index, key), map.get(key)),
    has: (key) => (note(`${index}?`, key), map.has(key)),
  }
  return watched as ReadonlyMap<string, unknown> // the rest, which would show the whole, is missed at once
}
