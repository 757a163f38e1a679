import { diffArrays } from 'diff'
import type { Article } from '../model/article.ts'
import type { Claim } from '../model/claim.ts'
import { compareMoments, type Moment } from '../model/date.ts'
import type { Library } from '../model/library.ts'
import type { Notice } from '../model/notice.ts'
import { newestFirst, type Update } from '../model/update.ts'
import { viewArticle } from '../model/article-view.ts'
import { claimHistory, type FieldChange } from './claim-history.ts'
import type { Ledger, TextVersion } from './ledger.ts'
import { paragraphsOf } from './paragraph.ts'
import { formerIds } from './whereabouts.ts'

/** An article as it was published one time, and how it differs from the time before. */
export type ArticleVersion = {
  /** None for what is not published yet. */
  date: Moment | undefined
  updates: Update[]
  claims: { claim: Claim; fields: FieldChange[] }[]
  passages: Passage[]
}

/** A paragraph that changed, came or went. */
export type Passage = { was?: string; is?: string }

/** Every version after the first, the newest first. */
export function articleVersions(article: Article, ledger: Ledger, library: Library): ArticleVersion[] {
  const texts = textsOf(article, ledger, library)
  const claims = viewArticle(article, library).claims.flatMap((claim) =>
    claimHistory(claim, ledger, library).changes.map(({ published, fields }) => ({
      date: published,
      claim,
      fields,
    })),
  )
  const [first] = versionsOf(article, ledger, library.notices)
  if (!first) return []
  const dates = ledger.batches.map(({ date }) => date).filter((date) => compareMoments(date, first.date) > 0)
  return [...new Set(dates), undefined]
    .map((date, index, all) => ({
      date,
      updates: updatesBetween(article, all[index - 1] ?? first.date, date),
      claims: claims.filter((change) => change.date === date),
      passages: texts.find((text) => text.date === date)?.passages ?? [],
    }))
    .filter(({ updates, claims, passages }) => updates.length + claims.length + passages.length > 0)
    .toReversed()
}

/** When an article was published first, as far as the ledger knows. */
export function firstVersion(article: Article, ledger: Ledger, notices: Notice[]): Moment | undefined {
  return versionsOf(article, ledger, notices)[0]?.date
}

/** Under its present id and those it had before. */
function versionsOf({ id }: Article, ledger: Ledger, notices: Notice[]): TextVersion[] {
  return [...formerIds('article', { id }, notices), id].flatMap((each) => ledger.textVersions.get(each) ?? [])
}

function textsOf(
  article: Article,
  ledger: Ledger,
  library: Library,
): { date: Moment | undefined; passages: Passage[] }[] {
  const versions = [
    ...versionsOf(article, ledger, library.notices),
    { date: undefined, paragraphs: paragraphsOf(article, library) },
  ]
  return versions.slice(1).map(({ date, paragraphs }, index) => ({
    date,
    passages: passagesBetween(versions[index]?.paragraphs ?? [], paragraphs),
  }))
}

/** What went and what came in one place is taken for the same paragraph, changed. */
export function passagesBetween(before: string[], after: string[]): Passage[] {
  const runs = diffArrays(before, after)
  return runs.flatMap(({ removed, added, value }, index) => {
    const next = runs[index + 1]
    if (removed) return pair(value, next?.added ? next.value : [])
    return added && !runs[index - 1]?.removed ? pair([], value) : []
  })
}

function pair(removed: string[], added: string[]): Passage[] {
  return Array.from({ length: Math.max(removed.length, added.length) }, (_, index) => {
    const [was, is] = [removed[index], added[index]]
    return { ...(was !== undefined && { was }), ...(is !== undefined && { is }) }
  })
}

function updatesBetween({ updates }: Article, after: Moment, until: Moment | undefined): Update[] {
  return newestFirst(updates).filter(
    ({ date }) =>
      compareMoments(date, after) > 0 && (until === undefined || compareMoments(date, until) <= 0),
  )
}
