import type { Parents, Root } from 'hast'
import { visitParents } from 'unist-util-visit-parents'

/** Heads say what they head; an aligned column has a class, e.g., `align-right`, since HTML has no such attribute any more. */
export function rehypeTables() {
  return (tree: Root): void => {
    visitParents(tree, 'element', ({ tagName, properties }, ancestors) => {
      if (tagName !== 'th' && tagName !== 'td') return
      const { align } = properties
      delete properties['align']
      if (align === 'left' || align === 'center' || align === 'right')
        properties['className'] = [`align-${align}`]
      if (tagName === 'th') properties['scope'] ??= ancestors.some(isHead) ? 'col' : 'row'
    })
  }
}

function isHead(node: Parents): boolean {
  return node.type === 'element' && node.tagName === 'thead'
}
