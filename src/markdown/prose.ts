import type { Nodes, Root } from 'hast'
import { toString } from 'hast-util-to-string'
import type { Root as MarkdownRoot } from 'mdast'
import { unified } from 'unified'
import { distinctReferences, type Heading, type Outline, type Prose, type Reference } from '../model/prose.ts'
import { elementsIn } from './elements.ts'
import { paragraphsIn } from './paragraphs.ts'
import { rehypePlugins } from './pipeline.ts'
import { referenceOf } from './references.ts'

/** Markdown as safe HTML, and what it is about. Expects a tree that passed the check. Throws what a plugin throws. */
export function readProse(markdown: MarkdownRoot): Prose {
  const tree = toHtml.runSync(markdown) as Root
  forgetPositions(tree)
  const outline = {
    headings: headingsIn(tree),
    references: uniqueReferences(tree),
    words: countWords(tree),
  }
  return foldProse(outline, () => tree)
}

/** Prose whose words stay where they are kept until somebody reads them: a build after a change shows few. */
export function foldProse({ headings, references, words }: Outline, read: () => Root): Prose {
  return {
    ...{ headings, references, words },
    get tree() {
      return read()
    },
    get paragraphs() {
      return paragraphsIn(read())
    },
  }
}

const toHtml = unified().use(rehypePlugins).freeze()

function headingsIn(tree: Root): Heading[] {
  return elementsIn(tree)
    .filter(({ tagName }) => tagName === 'h2' || tagName === 'h3')
    .map((heading) => ({
      id: String(heading.properties['id']),
      depth: Number(heading.tagName.slice(1)),
      text: toString(heading).replaceAll(/\s+/g, ' ').trim(),
    }))
}

function uniqueReferences(tree: Root): Reference[] {
  return distinctReferences(elementsIn(tree).flatMap((element) => referenceOf(element) ?? []))
}

function countWords(tree: Root): number {
  return toString(tree).match(/[\p{L}\p{N}]\S*/gu)?.length ?? 0
}

/** Where some nodes stood, e.g., those of a table, which nobody asks. */
function forgetPositions(node: Nodes): void {
  if (node.position) delete node.position
  if ('children' in node) node.children.forEach(forgetPositions)
}
