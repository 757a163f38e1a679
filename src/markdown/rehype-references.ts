import type { Root } from 'hast'
import type { Library } from '../model/library.ts'
import { fragment, permalink } from '../model/permalink.ts'
import type { ThingKind } from '../model/thing.ts'
import { elementsIn } from './elements.ts'
import { assertKnown, referenceOf } from './references.ts'

// These explain themselves where they stand; articles and sources are plain links, and claims say more.
const explained: readonly ThingKind[] = ['event', 'person', 'organization', 'place', 'term']

/** `[Lavrov](person:sergey-lavrov)` becomes a link to the person's page that says what it is about. */
export function rehypeReferences(library: Library) {
  return (tree: Root): void => {
    for (const link of elementsIn(tree)) {
      const reference = referenceOf(link)
      if (!reference || reference.kind === 'claim') continue
      assertKnown(reference, library)
      link.properties['href'] = permalink(reference.kind, reference)
      if (!explained.includes(reference.kind)) continue
      link.properties['className'] = ['ref']
      link.properties['dataAbout'] = fragment(reference.kind, reference) // e.g., `person-sergey-lavrov`
    }
  }
}
