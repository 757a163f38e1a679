import type { Element, Parents, Root, Text } from 'hast'
import { visitParents } from 'unist-util-visit-parents'
import { attributionOf, formatAttribution } from '../model/attribution.ts'
import type { Library } from '../model/library.ts'
import { absolute, permalink } from '../model/permalink.ts'
import type { Reference } from '../model/prose.ts'
import { insertAfter } from './insert-after.ts'
import { assertKnown, referenceOf } from './references.ts'
import { typographic } from './typography.ts'

export type Syndication = {
  library: Library
  /** What addresses start from: the origin, or the address of the article itself, for the sake of `#fragments`. */
  origin: string
}

/** For feed readers, which know neither our styles nor our address: who says so in brackets, and whole addresses. */
export function rehypePlain({ library, origin }: Syndication) {
  return (tree: Root): void => {
    visitParents(tree, 'element', (element, ancestors) => {
      const reference = referenceOf(element)
      if (reference) {
        assertKnown(reference, library)
        element.properties['href'] = permalink(reference.kind, reference)
        spellOut(reference, element, ancestors, library)
      }
      for (const name of ['id', 'className']) delete element.properties[name]
      for (const name of ['href', 'src', 'cite']) {
        const address = element.properties[name]
        if (typeof address === 'string') element.properties[name] = absolute(address, origin)
      }
    })
  }
}

function spellOut({ kind, id }: Reference, link: Element, ancestors: Parents[], library: Library): void {
  if (kind === 'claim') {
    const attribution = formatAttribution(attributionOf(library.claimById.get(id)!, library))
    insertAfter(link, ancestors, [text(` (${typographic(attribution)})`)], clinging)
  }
  if (kind === 'source' && link.children.length === 0) {
    link.children = [text(`[${library.sourceById.get(id)!.publisher}]`)]
  }
}

// Brackets go before the punctuation: `“constructive” (Russia; said by one side).`
const clinging = /^[^\s.,;:!?…—–]+/

function text(value: string): Text {
  return { type: 'text', value }
}
