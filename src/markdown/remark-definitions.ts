import type { Root } from 'mdast'
import remarkInlineLinks from 'remark-inline-links'
import { nodesIn } from './nodes.ts'

/** Links by reference, `[words][id]`, become links. Few texts have any, and to look for them took a sixth of a reading. */
export function remarkDefinitions() {
  const inline = remarkInlineLinks()
  return (tree: Root): void => {
    if (nodesIn(tree, 'definition').length > 0) inline(tree)
  }
}
