import type { Library } from '../../src/model/library.ts'

/** A library to compare with others, whether its indexes are made of all entries or on demand. */
export function inFull(library: Library): Library {
  const copy = (value: unknown) => (value instanceof Map ? new Map(value) : value)
  return Object.fromEntries(Object.entries(library).map(([name, value]) => [name, copy(value)])) as Library
}
