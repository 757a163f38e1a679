import type { Nodes, Root } from 'hast'
import type { Root as MarkdownRoot } from 'mdast'
import { unified } from 'unified'
import type { Reference } from '../model/prose.ts'
import { rehypePlugins } from './pipeline.ts'
import { referencesIn } from './references.ts'

/** Markdown as safe HTML, in which nothing of ours is yet, and what it refers to. */
export type Text = { html: Root; references: Reference[] }

/** Expects a tree that passed the check. */
export function readText(markdown: MarkdownRoot): Text {
  const html = toHtml.runSync(markdown) as Root
  forgetPositions(html)
  return { html, references: uniqueReferences(markdown) }
}

const toHtml = unified().use(rehypePlugins).freeze()

function uniqueReferences(tree: MarkdownRoot): Reference[] {
  const references = referencesIn(tree).map(({ reference }) => reference)
  return [
    ...new Map(references.map((reference) => [`${reference.kind}:${reference.id}`, reference])).values(),
  ]
}

/** Where each node stood in the file is most of a tree, and nobody asks it any more. */
function forgetPositions(node: Nodes): void {
  delete node.position
  if ('children' in node) node.children.forEach(forgetPositions)
}
