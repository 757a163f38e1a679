import type { Nodes, Root } from 'hast'
import rehypeRaw from 'rehype-raw'
import type { VFile } from 'vfile'

/** Reads the HTML in a text. Few texts have any, and to read one as if takes half of the time of the pipeline. */
export function rehypeHtml() {
  const read = rehypeRaw()
  return (tree: Root, file: VFile): Root => (hasHtml(tree) ? (read(tree, file) as Root) : tree)
}

function hasHtml(node: Nodes): boolean {
  return node.type === 'raw' || ('children' in node && node.children.some(hasHtml))
}
