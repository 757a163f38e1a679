import type { Root } from 'hast'
import { visit } from 'unist-util-visit'
import type { Library } from '../model/library.ts'
import { fragment, permalink } from '../model/permalink.ts'
import type { ThingKind } from '../model/thing.ts'
import { assertKnown, referenceOf } from './references.ts'

// These explain themselves where they stand; the others are plain links.
const explained: readonly ThingKind[] = ['event', 'person', 'organization', 'place', 'term']

/** `[Lavrov](person:sergey-lavrov)` becomes a link to the person's page that says what it is about. */
export function rehypeReferences(library: Library) {
  return (tree: Root): void => {
    visit(tree, 'element', (link) => {
      const reference = referenceOf(link)
      if (!reference) return
      assertKnown(reference, library)
      link.properties['href'] = permalink(reference.kind, reference)
      if (!explained.includes(reference.kind)) return
      link.properties = {
        className: ['ref'],
        ...link.properties,
        dataAbout: fragment(reference.kind, reference), // e.g., `person-sergey-lavrov`
      }
    })
  }
}
