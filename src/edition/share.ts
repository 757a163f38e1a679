import { thingAt } from '../ledger/address.ts'
import type { Moment } from '../model/date.ts'
import type { Library } from '../model/library.ts'

/** The part of the site that one of several machines makes: the pages of some years, or those that belong to none. */
export type Share = { name: string; hasYear(year: string | undefined): boolean }

export const shareNames = '`undated`, `2024`, `2015-2019`, `until-2014` or `since-2025`'

/** The share of a name, e.g., `2015-2019`; nothing where no share has it. */
export function shareOf(name: string): Share | undefined {
  if (name === 'undated') return { name, hasYear: (year) => year === undefined }
  const match = /^(?:(\d{4})|(\d{4})-(\d{4})|until-(\d{4})|since-(\d{4}))$/.exec(name)
  if (!match) return undefined
  const [, only, first, last, until, since] = match
  const from = only ?? first ?? since ?? '0000'
  const to = only ?? last ?? until ?? '9999'
  if (from > to) return undefined
  return { name, hasYear: (year) => year !== undefined && year >= from && year <= to }
}

/**
 * The year of the article or the event on which a file hangs, as its date is written: of `/claims/no-summit/`,
 * `/claims/no-summit/cite.bib` and `/embed/claims/no-summit/` that of the event of the claim.
 */
export function yearOf(path: string, library: Library): string | undefined {
  const [, page] = /^(?:\/embed)?(\/[^/]+\/[^/]+)/.exec(path) ?? []
  const thing = page && thingAt(`${page}/`)
  return thing ? dateOf(thing, library)?.slice(0, 4) : undefined
}

function dateOf({ kind, id }: { kind: string; id: string }, library: Library): Moment | undefined {
  if (kind === 'article') return library.articleById.get(id)?.datePublished
  const event = kind === 'claim' ? library.claimById.get(id)?.event : kind === 'event' ? id : undefined
  return event && library.eventById.get(event)?.start
}
