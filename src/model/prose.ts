import type { Root } from 'hast'
import type { ThingKind } from './thing.ts'

/** What stands below the frontmatter, if anything does. */
export type Prose = Outline & {
  /** Safe HTML, in which nothing of ours is yet; a page renders it with what the library says by then. */
  tree: Root
  /** The same in plain words, block by block. */
  paragraphs: string[]
}

/** What lists, indexes and addresses are made of. */
export type Outline = {
  headings: Heading[]
  /** What the text links to, in order of first mention. */
  references: Reference[]
  words: number
}

export type Heading = { id: string; depth: number; text: string }

/** One thing that a text refers to, e.g., `{kind: 'claim', id: 'constructive-discussion'}`. */
export type Reference = { kind: ThingKind; id: string }

/** The key of `articlesByReference`, e.g., `person:sergey-lavrov`. */
export function referenceKey({ kind, id }: Reference): string {
  return `${kind}:${id}`
}

/** Each thing once, in order of first mention. */
export function distinctReferences(references: Reference[]): Reference[] {
  return [...new Map(references.map((reference) => [referenceKey(reference), reference])).values()]
}

export const noProse: Prose = {
  headings: [],
  references: [],
  words: 0,
  tree: { type: 'root', children: [] },
  paragraphs: [],
}

/** `7 minutes`, at 230 words a minute (Brysbaert 2019: 238 for non-fiction); half a minute is `30 seconds`. */
export function readingTime(words: number): string {
  const minutes = Math.round(words / 230)
  if (minutes === 0 || words < 150) return '30 seconds'
  return minutes === 1 ? '1 minute' : `${minutes} minutes`
}
