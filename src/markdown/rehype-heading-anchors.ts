import type { Root } from 'hast'
import { h } from 'hastscript'
import { elementsIn } from './elements.ts'

/** A permalink after each heading; the sign that shows it is up to the style sheet. */
export function rehypeHeadingAnchors() {
  return (tree: Root): void => {
    for (const { tagName, properties, children } of elementsIn(tree)) {
      if (!/^h[2-4]$/.test(tagName)) continue
      const href = `#${properties['id']}`
      children.push(h('a', { className: ['anchor'], href, ariaLabel: 'Link to this section' }))
    }
  }
}
