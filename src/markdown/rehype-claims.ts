import type { Element, Parents, Root } from 'hast'
import { h } from 'hastscript'
import { attributionOf } from '../model/attribution.ts'
import { changeNote } from '../model/change.ts'
import { markedSources } from '../model/citation.ts'
import type { Claim } from '../model/claim.ts'
import type { Library } from '../model/library.ts'
import { fragment, permalink } from '../model/permalink.ts'
import type { Reference } from '../model/prose.ts'
import { nodesWithin } from './elements.ts'
import { insertAfter } from './insert-after.ts'
import { isLink, referenceOf } from './references.ts'
import { sourceMark } from './rehype-citations.ts'
import { typographic } from '../model/typography.ts'

export type Citing = {
  library: Library
  /** The numbered list of sources that goes with the text, if it has one. */
  citations: readonly string[]
  /** What stands above on the same page refers to; a claim has its address where it is first cited. */
  above: readonly Reference[]
}

/** `[words](claim:id)` becomes the words, a link to the claim's page, and beside them who says so and how firmly. */
export function rehypeClaims({ library, citations, above }: Citing) {
  return (tree: Root): void => {
    const cited = new Set(above.filter(({ kind }) => kind === 'claim').map(({ id }) => id))
    for (const { link, ancestors, claim } of claimsIn(tree, library)) {
      const id = cited.has(claim.id) ? {} : { id: fragment('claim', claim) }
      cited.add(claim.id)
      link.properties = { ...link.properties, className: ['claim'], ...id, href: permalink('claim', claim) }
      insertAfter(
        link,
        ancestors,
        [{ type: 'text', value: ' ' }, noteOn(claim, library, citations)],
        clinging,
      )
    }
  }
}

export type CitedClaim = { link: Element; ancestors: readonly Parents[]; claim: Claim }

export function claimsIn(tree: Root, library: Library): CitedClaim[] {
  const claims: CitedClaim[] = []
  for (const { node: link, ancestors } of nodesWithin(tree)) {
    const reference = isLink(link) && referenceOf(link)
    if (!reference || reference.kind !== 'claim') continue
    const claim = library.claimById.get(reference.id)
    if (!claim) throw new Error(`unknown claim: ${reference.id}`)
    claims.push({ link, ancestors, claim })
  }
  return claims
}

// Whatever follows without a space is read with the claim: `”`, `.`, `’s`; a dash is not.
const clinging = /^[^\s—–]+/

function noteOn(claim: Claim, library: Library, citations: readonly string[]): Element {
  const { status, who, firmness, rivals } = attributionOf(claim, library)
  const numbered = markedSources(claim).filter((id) => citations.includes(id))
  return h('span', { className: ['note', `note-${status}`] }, [
    h('span', { className: ['who'] }, typographic(who)),
    typographic(` · ${[firmness, ...rivals].join('; ')}`),
    ...changedMark(claim, library),
    ...numbered.flatMap((id) => ['\u{a0}', sourceMark(id, citations)]),
  ])
}

function changedMark(claim: Claim, library: Library): (string | Element)[] {
  const change = changeNote(claim, library)
  return change ? [' · ', h('a', { className: ['changed'], href: change.path }, change.text)] : []
}
