import type { Nodes, Root } from 'hast'
import rehypeStringify from 'rehype-stringify'
import { unified, type PluggableList } from 'unified'
import type { Library } from '../model/library.ts'
import type { Prose, Reference } from '../model/prose.ts'
import { feedPlugins, pagePlugins } from './pipeline.ts'

type Words = Pick<Prose, 'tree'>

/**
 * The HTML of a text for a page. Sources get the numbers they have in `citations`; `above` is what the text above on the
 * same page refers to. Expects a library that knows all it refers to.
 */
export function renderProse(
  { tree }: Words,
  library: Library,
  citations: readonly string[] = [],
  above: readonly Reference[] = [],
): string {
  return stringify(tree, pagePlugins({ library, citations, above }))
}

/** Texts, one after another, for a feed: whole addresses, and nothing that needs our styles. `origin` may be the article's address. */
export function renderPlain(texts: Words[], library: Library, origin: string): string {
  const lines = texts.flatMap(({ tree }) => [...tree.children, { type: 'text' as const, value: '\n' }])
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

/** Of structure and properties, which is all that plugins change. */
function copyOf<Node extends Nodes>(node: Node): Node {
  const copy = { ...node }
  if ('properties' in copy) copy.properties = { ...copy.properties }
  if ('children' in copy) copy.children = copy.children.map(copyOf) as typeof copy.children
  return copy
}
