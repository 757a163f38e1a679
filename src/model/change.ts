import type { Article } from './article.ts'
import { compareMoments, formatShortDay, type Moment } from './date.ts'
import type { Library } from './library.ts'
import { fragment, historyPath, permalink } from './permalink.ts'
import type { Update } from './update.ts'

/** Something a reader of the site may have missed: a publication, or an update to one. */
export type Change = {
  date: Moment
  article: Article
  headline: string
  /** None for a first publication. */
  update?: Update
  /** `correction`, or nothing for a first publication. */
  label: string
  text: string | undefined
  path: string
}

/** Newest first, at most `limit`. */
export function newestChanges(articles: Article[], limit = Infinity): Change[] {
  return articles
    .flatMap(changesOf)
    .toSorted((a, b) => compareMoments(b.date, a.date) || (a.path < b.path ? -1 : 1))
    .slice(0, limit)
}

/** An article's publication and updates. */
export function changesOf(article: Article): Change[] {
  const { headline, datePublished } = article
  const path = permalink('article', article)
  return [
    { date: datePublished, article, headline, label: '', text: undefined, path },
    ...article.updates.map((update) => ({
      date: update.date,
      article,
      headline,
      update,
      label: update.kind,
      text: update.text,
      path: `${path}#${fragment('update', updateKey(update))}`,
    })),
  ]
}

/** What an update is called in addresses, e.g., `2026-11-23t10-00z`. */
export function updateKey({ date }: Update): { id: string } {
  return { id: date.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-') }
}

/** That a claim was changed, as it stands beside it, e.g., `corrected 24 Nov 2026`. */
export function changeNote(
  claim: { id: string },
  { updatesByClaim }: Library,
): { text: string; path: string } | undefined {
  const newest = updatesByClaim.get(claim.id)?.[0]?.update
  if (!newest) return undefined
  return { text: `${participles[newest.kind]} ${formatShortDay(newest.date)}`, path: historyPath(claim) }
}

const participles = {
  update: 'updated',
  correction: 'corrected',
  clarification: 'clarified',
  retraction: 'retracted',
} as const satisfies Record<Update['kind'], string>
