/** What a search can be narrowed by. */
export type Facet = 'kind' | 'person' | 'status'

/**
 * A word that no text has, by which a record is found, e.g., `xpersonsergeylavrovx`. Pagefind has filters of its own,
 * but writes them down in another order each time, and the same content is to give the same bytes.
 */
export function facetWord(facet: Facet, id: string): string {
  return `x${facet}${id.replaceAll('-', '')}x`
}
