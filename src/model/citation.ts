import type { Library } from './library.ts'
import type { Reference } from './prose.ts'

/** The sources that a text rests on, in order of first mention; the index plus one is the number in its list. */
export function citedSources(references: Reference[], library: Library): string[] {
  return [...new Set(references.flatMap((reference) => sourcesOf(reference, library)))]
}

function sourcesOf({ kind, id }: Reference, library: Library): string[] {
  if (kind === 'source') return [id]
  return kind === 'claim' ? (library.claimById.get(id)?.sources ?? []) : []
}
