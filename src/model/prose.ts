import type { ThingKind } from './thing.ts'

/** A Markdown body after rendering. Empty bodies have no `html`. */
export type Prose = {
  html: string
  headings: Heading[]
  /** What the text links to, in order of first mention. */
  references: Reference[]
  words: number
}

export type Heading = { id: string; depth: number; text: string }

/** One thing that a text refers to, e.g., `{kind: 'claim', id: 'constructive-discussion'}`. */
export type Reference = { kind: ThingKind; id: string }

export const noProse: Prose = { html: '', headings: [], references: [], words: 0 }

/** Minutes of reading at 230 words a minute (Brysbaert 2019: 238 for non-fiction), at least one. */
export function readingMinutes(words: number): number {
  return Math.max(1, Math.round(words / 230))
}
