import type { Root } from 'hast'
import { h } from 'hastscript'
import { visit } from 'unist-util-visit'

/** A permalink after each heading; the sign that shows it is up to the style sheet. */
export function rehypeHeadingAnchors() {
  return (tree: Root): void => {
    visit(tree, 'element', ({ tagName, properties, children }) => {
      if (!/^h[2-4]$/.test(tagName)) return
      const href = `#${properties['id']}`
      children.push(h('a', { className: ['anchor'], href, ariaLabel: 'Link to this section' }))
    })
  }
}
