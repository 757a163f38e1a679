import type { Nodes, Root } from 'hast'
import { toString } from 'hast-util-to-string'
import rehypeStringify from 'rehype-stringify'
import { unified, type PluggableList } from 'unified'
import type { Library } from '../model/library.ts'
import type { Heading, Prose, Reference } from '../model/prose.ts'
import { elementsIn } from './elements.ts'
import { paragraphsIn } from './paragraphs.ts'
import { feedPlugins, pagePlugins } from './pipeline.ts'
import type { Text } from './text.ts'

/**
 * A text for a page. Sources get the numbers they have in `citations`; `above` is what the text above on the same
 * page refers to. Expects a library that knows all it refers to.
 */
export function renderProse(
  { html, references }: Text,
  library: Library,
  citations: readonly string[] = [],
  above: readonly Reference[] = [],
): Prose {
  return {
    headings: headingsIn(html),
    paragraphs: paragraphsIn(html),
    words: countWords(html),
    references,
    html: stringify(html, pagePlugins({ library, citations, above })),
  }
}

/** Texts, one after another, for a feed: whole addresses, and nothing that needs our styles. `origin` may be the article's address. */
export function renderPlain(texts: Text[], library: Library, origin: string): string {
  const lines = texts.flatMap(({ html }) => [...html.children, { type: 'text' as const, value: '\n' }])
  return stringify({ type: 'root', children: lines }, feedPlugins({ library, origin }))
}

/** The plugins get a tree of their own, since they change it. */
function stringify(tree: Root, plugins: PluggableList): string {
  const html = unified().use(plugins).runSync(copyOf(tree)) as Root
  return toText.stringify(html).trim()
}

const toText = unified()
  .use(rehypeStringify, { characterReferences: { useNamedReferences: true } })
  .freeze()

function headingsIn(tree: Root): Heading[] {
  return elementsIn(tree)
    .filter(({ tagName }) => tagName === 'h2' || tagName === 'h3')
    .map((heading) => ({
      id: String(heading.properties['id']),
      depth: Number(heading.tagName.slice(1)),
      text: toString(heading).replaceAll(/\s+/g, ' ').trim(),
    }))
}

function countWords(tree: Root): number {
  return toString(tree).match(/\S*[\p{L}\p{N}]\S*/gu)?.length ?? 0
}

/** Of structure and properties, which is all that plugins change. */
function copyOf<Node extends Nodes>(node: Node): Node {
  const copy = { ...node }
  if ('properties' in copy) copy.properties = { ...copy.properties }
  if ('children' in copy) copy.children = copy.children.map(copyOf) as typeof copy.children
  return copy
}
