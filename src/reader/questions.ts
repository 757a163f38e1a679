import { mayGoStale, type Event } from '../model/event.ts'
import type { IndexName } from '../model/indexes.ts'
import { listingsOf } from '../model/library-on-demand.ts'
import type { Questions } from '../model/witness.ts'
import { usesIn, type Use } from '../rules/corpus.ts'
import type { Manuscript } from '../rules/manuscript.ts'

/** All that a file has a say in, each as it is kept in the postings. */
export function questionsOf(manuscript: Manuscript): string[] {
  const { kind, entry } = manuscript
  return [
    ...usesIn(manuscript).map(questionOfUse),
    ...(entry ? questionsIn(listingsOf({ kind, entry })) : []),
    ...(kind === 'event' && entry && mayGoStale(entry as Event) ? [questionOfPlans] : []),
  ]
}

/** `claimById no-summit` */
export function questionOf(index: IndexName, key: string): string {
  return `${index} ${key}`
}

export function questionsIn(listings: Questions): string[] {
  return Object.entries(listings).flatMap(([index, keys]) =>
    keys.map((key) => questionOf(index as IndexName, key)),
  )
}

/** Which plans may go stale, though nothing changes. */
export const questionOfPlans = 'plans'

/** `use claim:no-summit`: whoever uses an id that another might use. */
export function questionOfUse({ key }: Use): string {
  return `use ${key}`
}
