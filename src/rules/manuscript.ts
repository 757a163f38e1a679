import type { Root } from 'mdast'
import type { Node, Position } from 'unist'
import type { VFile } from 'vfile'
import type { Entry } from '../model/entry.ts'
import type { Reference } from '../model/prose.ts'
import type { EntryKind } from '../model/thing.ts'

/** A content file after parsing: what rules read. */
export type Manuscript = {
  kind: EntryKind
  id: string
  file: VFile
  /** Stands for the file, its name and every letter. */
  key: string
  /** The whole file, so that line numbers are the file's own. */
  tree: Root
  /** What the text refers to, in order. */
  references: Reference[]
  /** The same with the place of each; where the file has not changed it takes a new parsing. */
  placedReferences(): { reference: Reference; at: Node }[]
  frontmatter: Frontmatter
  /** None when the frontmatter breaks its schema; without prose when the text breaks a rule. */
  entry: Entry | undefined
}

export type Frontmatter = {
  data: unknown
  /** Where the value at a path stands, or, when it has none, the nearest thing around it. */
  placeOf: (path: Path) => Position | undefined
  /** Where the key at a path stands. */
  keyPlaceOf: (path: Path) => Position | undefined
}

/** The way to a value in the frontmatter, e.g., `['claims', 2, 'by']`. */
export type Path = readonly (string | number)[]
