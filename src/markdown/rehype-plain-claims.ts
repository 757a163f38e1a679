import type { Root } from 'hast'
import { attributionOf, formatAttribution } from '../model/attribution.ts'
import type { Library } from '../model/library.ts'
import { permalink } from '../model/permalink.ts'
import { insertAfter } from './insert-after.ts'
import { claimsIn } from './rehype-claims.ts'
import { typographic } from '../model/typography.ts'

/** `[words](claim:id)` becomes a link to the claim's page, with who says so in brackets. */
export function rehypePlainClaims(library: Library) {
  return (tree: Root): void => {
    for (const { link, ancestors, claim } of claimsIn(tree, library)) {
      const attribution = formatAttribution(attributionOf(claim, library))
      link.properties['href'] = permalink('claim', claim)
      insertAfter(link, ancestors, [{ type: 'text', value: ` (${typographic(attribution)})` }], clinging)
    }
  }
}

// Brackets go before a full stop: `“constructive” (Russian foreign ministry; said by one side).`
const clinging = /^[^\s.,;:!?…—–]+/
