import type { ThingKind } from './thing.ts'

/** A Markdown body after rendering. Empty bodies have no `html`. */
export type Prose = {
  html: string
  headings: Heading[]
  /** The same in plain words, block by block. */
  paragraphs: string[]
  /** What the text links to, in order of first mention. */
  references: Reference[]
  words: number
}

export type Heading = { id: string; depth: number; text: string }

/** One thing that a text refers to, e.g., `{kind: 'claim', id: 'constructive-discussion'}`. */
export type Reference = { kind: ThingKind; id: string }

export const noProse: Prose = { html: '', headings: [], paragraphs: [], references: [], words: 0 }

/** `7 minutes`, at 230 words a minute (Brysbaert 2019: 238 for non-fiction); half a minute is `30 seconds`. */
export function readingTime(words: number): string {
  const minutes = Math.round(words / 230)
  if (minutes === 0 || words < 150) return '30 seconds'
  return minutes === 1 ? '1 minute' : `${minutes} minutes`
}
