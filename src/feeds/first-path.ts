import type { Library } from '../model/library.ts'
import { permalink } from '../model/permalink.ts'
import type { Reference } from '../model/prose.ts'

/** Where a thing stood at first, since feed readers and calendars know it by that, wherever it has moved. */
export function firstPath(thing: Reference, { notices }: Library): string {
  let path = permalink(thing.kind, thing)
  for (const { from, to } of notices) {
    if (to === path) path = from.find((address) => !address.includes('#')) ?? path
  }
  return path
}
