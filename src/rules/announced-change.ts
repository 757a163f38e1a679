import { changedSince, versionsOf } from '../ledger/claim-version.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { claimFields } from '../ledger/published-claim.ts'
import { compareMoments } from '../model/date.ts'
import type { ArticleUpdate } from '../model/library.ts'
import { referenceKey } from '../model/prose.ts'
import type { Update } from '../model/update.ts'
import type { Corpus } from './corpus.ts'
import { ruleForClaims } from './rule.ts'

/** A published claim does not change in silence: the log of an article says what changed, when and why. */
export const announcedChange = ruleForClaims(function* (claim, corpus) {
  const { ledger, ledgerFiles, library } = corpus
  const last = versionsOf(claim, ledger, library.notices).at(-1)
  const [field, ...more] = last ? changedSince(last, claim, library.notices) : []
  if (!last || !field) return
  const citing = articlesCiting(claim.id, corpus)
  const announced = newAnnouncements(claim.id, corpus)
  if (announced.some(({ article }) => citing.length === 0 || citing.includes(article.id))) return
  const file = ledgerFiles.get(last.batch)
  yield {
    at: [field],
    unexpected: `change of \`${[field, ...more].join('`, `')}\` of the published claim \`${claim.id}\` that nothing announces`,
    expected: `an entry under \`updates\` of ${
      citing.length > 0 ? citing.map((id) => `\`articles/${id}.md\``).join(' or ') : 'an article'
    } that names it, dated after ${ledger.lastPublished}`,
    actual: claim.id,
    ...(file && {
      cause: { file, place: { line: last.line, column: 1 }, reason: `${claimFields[field]} as published` },
    }),
  }
})

/** Of what has not been published yet, newest first. */
export function newAnnouncements(claim: string, { library, ledger }: Corpus): ArticleUpdate[] {
  return (library.updatesByClaim.get(claim) ?? []).filter(({ update }) => isNew(update, ledger))
}

/** Whether it is dated after the last publication, and so speaks of what has changed since. */
export function isNew({ date }: Update, { lastPublished }: Ledger): boolean {
  return lastPublished === undefined || compareMoments(date, lastPublished) > 0
}

function articlesCiting(claim: string, { library }: Corpus): string[] {
  const articles = library.articlesByReference.get(referenceKey({ kind: 'claim', id: claim })) ?? []
  return articles.map(({ id }) => id).toSorted()
}
