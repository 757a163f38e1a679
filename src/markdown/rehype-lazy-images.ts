import type { Root } from 'hast'
import { visit } from 'unist-util-visit'

export function rehypeLazyImages() {
  return (tree: Root): void => {
    visit(tree, 'element', ({ tagName, properties }) => {
      if (tagName === 'img') properties['loading'] = 'lazy'
    })
  }
}
