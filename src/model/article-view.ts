import type { Article } from './article.ts'
import { citedSources } from './citation.ts'
import type { Claim } from './claim.ts'
import type { Event } from './event.ts'
import type { EventDisagreement, Library } from './library.ts'
import { distinctReferences, type Reference } from './prose.ts'
import { readoutTable, type ReadoutTable } from './readout-table.ts'

/** Everything that an article's page shows besides its own text, looked up once. */
export type ArticleView = {
  /** In order of first mention, each once. */
  references: Reference[]
  /** Ids of the sources in the order of their numbers. */
  sources: string[]
  /** The claims that the text cites. */
  claims: Claim[]
  events: Event[]
  keyEvents: Set<string>
  tables: ReadoutTable[]
  disagreements: EventDisagreement[]
  related: Article[]
}

export function viewArticle(article: Article, library: Library): ArticleView {
  const references = referencesOf(article)
  const claims = references.flatMap(({ kind, id }) =>
    kind === 'claim' ? (library.claimById.get(id) ?? []) : [],
  )
  return {
    references,
    sources: citedSources(references, library),
    claims,
    events: article.events.flatMap(({ event }) => library.eventById.get(event) ?? []),
    keyEvents: new Set(article.events.filter(({ key }) => key).map(({ event }) => event)),
    tables: article.readouts.flatMap((id) => {
      const event = library.eventById.get(id)
      return (event && readoutTable(event, library)) ?? []
    }),
    disagreements: disagreementsOf(claims, library),
    related: article.related.flatMap((id) => library.articleById.get(id) ?? []),
  }
}

/** All that an article's text refers to, in order of first mention, each once. */
export function referencesOf({ brief, prose }: Article): Reference[] {
  return distinctReferences([...brief.references, ...prose.references])
}

/** Those of which the text cites two versions or more; of one version alone, the note beside it says that it is disputed. */
function disagreementsOf(claims: Claim[], library: Library): EventDisagreement[] {
  const all = claims.flatMap((claim) => library.disagreementsByClaim.get(claim.id) ?? [])
  const seen = Map.groupBy(all, ({ disagreement }) => disagreement.id)
  return [...seen.values()].flatMap((each) => (each.length > 1 ? each.slice(0, 1) : []))
}
