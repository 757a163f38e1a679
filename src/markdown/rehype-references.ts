import type { Root } from 'hast'
import type { Library } from '../model/library.ts'
import { permalink } from '../model/permalink.ts'
import { elementsIn } from './elements.ts'
import { assertKnown, referenceOf } from './references.ts'

/** `[Lavrov](person:sergey-lavrov)` becomes `<a href="/people/sergey-lavrov/">`; `explain.ts` explains it in place. */
export function rehypeReferences(library: Library) {
  return (tree: Root): void => {
    for (const link of elementsIn(tree)) {
      const reference = referenceOf(link)
      if (!reference || reference.kind === 'claim') continue
      assertKnown(reference, library)
      link.properties['href'] = permalink(reference.kind, reference)
    }
  }
}
