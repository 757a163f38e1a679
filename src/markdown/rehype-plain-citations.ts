import type { Root } from 'hast'
import { h } from 'hastscript'
import type { Library } from '../model/library.ts'
import { permalink } from '../model/permalink.ts'
import { elementsIn } from './elements.ts'
import { referenceOf } from './references.ts'

/** `[](source:tass-2025-10-20)` becomes `[TASS]`, a link to the source's page. */
export function rehypePlainCitations(library: Library) {
  return (tree: Root): void => {
    for (const element of elementsIn(tree)) {
      const reference = referenceOf(element)
      if (reference?.kind !== 'source' || element.children.length > 0) continue
      const source = library.sourceById.get(reference.id)
      if (!source) throw new Error(`unknown source: ${reference.id}`)
      Object.assign(
        element,
        h('sup', '[', h('a', { href: permalink('source', source) }, source.publisher), ']'),
      )
    }
  }
}
