import type { Article } from '../model/article.ts'
import type { Entry } from '../model/entry.ts'
import type { Prose } from '../model/prose.ts'

/** What rendering adds to an entry. */
export type Rendering = { prose: Prose } & Partial<Pick<Article, 'brief' | 'front' | 'plain'>>

/** The same without the words: what lists, indexes and addresses are made of. */
export type Outline = Record<string, Pick<Prose, 'headings' | 'references' | 'words'>>

export function outlineOf(rendering: Rendering): Outline {
  const proses = Object.entries(rendering).flatMap(([name, each]) =>
    typeof each === 'string' ? [] : [[name, each] as const],
  )
  return Object.fromEntries(
    proses.map(([name, { headings, references, words }]) => [name, { headings, references, words }]),
  )
}

/** An entry whose words stay where they are kept until somebody reads them: a build after a change shows few. */
export function fold(entry: Entry, outline: Outline, read: () => Rendering): Entry {
  let held: WeakRef<Rendering> | undefined
  const rendering = () => {
    const value = held?.deref() ?? read()
    held = new WeakRef(value)
    return value
  }
  const proses = Object.entries(outline).map(([name, each]) => [
    name,
    foldProse(each, () => rendering()[name as 'prose']),
  ])
  const folded = { ...entry, ...Object.fromEntries(proses) } as Entry
  if ('front' in outline)
    Object.defineProperty(folded, 'plain', { enumerable: true, get: () => rendering().plain })
  return folded
}

function foldProse(outline: Outline[string], read: () => Prose): Prose {
  return {
    ...outline,
    get html() {
      return read().html
    },
    get paragraphs() {
      return read().paragraphs
    },
  }
}
