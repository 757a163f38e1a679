import type { Claim } from './claim.ts'
import type { Library } from './library.ts'
import type { Reference } from './prose.ts'

/** The sources that a text rests on, in order of first mention; the index plus one is the number in its list. */
export function citedSources(references: Reference[], library: Library): string[] {
  return [...new Set(references.flatMap((reference) => sourcesOf(reference, library)))]
}

function sourcesOf({ kind, id }: Reference, library: Library): string[] {
  if (kind === 'source') return [id]
  const claim = kind === 'claim' && library.claimById.get(id)
  return claim ? markedSources(claim) : []
}

/** The sources whose numbers stand beside a claim: its best, or one for each side. The rest are on its own page. */
export function markedSources({ sources, by, status }: Claim): string[] {
  return sources.slice(0, status === 'confirmed' ? by.length : 1)
}
