import type { Element, Root } from 'hast'
import { h } from 'hastscript'
import { SKIP, visit } from 'unist-util-visit'
import { fragment, permalink } from '../model/permalink.ts'
import { assertKnown, referenceOf } from './references.ts'
import type { Citing } from './rehype-claims.ts'

/** `[](source:tass-2025-10-20)` becomes a mark that leads to the source in the list below the text. */
export function rehypeCitations({ library, citations }: Citing) {
  return (tree: Root): void => {
    visit(tree, 'element', (element, index, parent) => {
      const reference = referenceOf(element)
      if (reference?.kind !== 'source' || element.children.length > 0) return
      assertKnown(reference, library)
      parent?.children.splice(index ?? 0, 1, sourceMark(reference.id, citations))
      return SKIP
    })
  }
}

/** `¹`; where the text has no list, the word `source`, which leads to the source's own page. */
export function sourceMark(id: string, citations: readonly string[]): Element {
  const number = String(citations.indexOf(id) + 1)
  const link =
    number === '0'
      ? h('a', { href: permalink('source', { id }) }, 'source')
      : h('a', { href: `#${fragment('source', { id: number })}`, ariaLabel: `Source ${number}` }, number)
  return h('sup', { className: ['cite'] }, link)
}

export function isSourceMark(node: Element): boolean {
  return node.tagName === 'sup' && Array.isArray(node.properties['className'])
}
