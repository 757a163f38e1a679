import type { Library } from '../model/library.ts'
import { addressesOf } from './address.ts'
import type { Ledger } from './ledger.ts'
import { publishedClaim } from './published-claim.ts'
import { paragraphsOf } from './paragraph.ts'
import type { LedgerRecord } from './record.ts'

/** What the site has besides its content: read off its files. */
export type BuiltSite = {
  /** Every file as its path, e.g., `/rss.xml`, `/about/`. */
  paths: string[]
  /** `/articles/lavrov-rubio-call/#sources` */
  sections: string[]
  feedItems: string[]
}

/** What is published now and the ledger does not yet have, sorted so that the same news is the same text. */
export function newRecords(library: Library, site: BuiltSite, ledger: Ledger): LedgerRecord[] {
  const { fragments } = addressesOf(library)
  return [
    ...newKeys('path', site.paths, ledger),
    ...newKeys('fragment', fragments, ledger),
    ...newKeys('section', site.sections, ledger),
    ...newKeys('feed', site.feedItems, ledger),
    ...newClaims(library, ledger),
    ...newTexts(library, ledger),
  ]
}

function newKeys(
  kind: 'path' | 'fragment' | 'section' | 'feed',
  keys: Iterable<string>,
  ledger: Ledger,
): LedgerRecord[] {
  return [...new Set(keys)]
    .filter((key) => !ledger.firsts[kind].has(key))
    .toSorted()
    .map((key) => ({ kind, key, value: '' }))
}

function newClaims({ claims }: Library, { claimVersions }: Ledger): LedgerRecord[] {
  return claims
    .map((claim) => ({ kind: 'claim' as const, key: claim.id, value: JSON.stringify(publishedClaim(claim)) }))
    .filter(({ key, value }) => JSON.stringify(claimVersions.get(key)?.at(-1)?.claim) !== value)
    .toSorted((a, b) => (a.key < b.key ? -1 : 1))
}

function newTexts(library: Library, { textVersions }: Ledger): LedgerRecord[] {
  return library.articles
    .map((article) => ({ id: article.id, paragraphs: paragraphsOf(article, library) }))
    .filter(
      ({ id, paragraphs }) => textVersions.get(id)?.at(-1)?.paragraphs.join('\n') !== paragraphs.join('\n'),
    )
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .flatMap(({ id, paragraphs }) => paragraphs.map((value) => ({ kind: 'text' as const, key: id, value })))
}
