import type { Element, Root } from 'hast'
import { h } from 'hastscript'
import { fragment, permalink } from '../model/permalink.ts'
import { elementsIn } from './elements.ts'
import { assertKnown, referenceOf } from './references.ts'
import type { Citing } from './rehype-claims.ts'

/** `[](source:tass-2025-10-20)` becomes a mark that leads to the source in the list below the text. */
export function rehypeCitations({ library, citations }: Citing) {
  return (tree: Root): void => {
    for (const element of elementsIn(tree)) {
      const reference = referenceOf(element)
      if (reference?.kind !== 'source' || element.children.length > 0) continue
      assertKnown(reference, library)
      Object.assign(element, sourceMark(reference.id, citations))
    }
  }
}

/** `¹`; where the text has no list, the word `source`, which leads to the source's own page. */
export function sourceMark(id: string, citations: readonly string[]): Element {
  const number = citations.indexOf(id) + 1
  return h('sup', { className: ['cite'] }, number > 0 ? numberedLink(String(number)) : pageLink(id))
}

export function isSourceMark({ tagName, properties }: Element): boolean {
  return tagName === 'sup' && properties['className'] !== undefined
}

function numberedLink(number: string): Element {
  return h('a', { href: `#${fragment('source', { id: number })}` }, number)
}

function pageLink(id: string): Element {
  return h('a', { href: permalink('source', { id }) }, 'source')
}
