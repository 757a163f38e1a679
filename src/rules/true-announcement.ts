import { changedSince, versionsOf } from '../ledger/claim-version.ts'
import type { ClaimVersion } from '../ledger/ledger.ts'
import { sameWords } from '../ledger/published-claim.ts'
import { compareMoments } from '../model/date.ts'
import type { Update } from '../model/update.ts'
import { isNew, newAnnouncements } from './announced-change.ts'
import type { Corpus } from './corpus.ts'
import type { Path } from './manuscript.ts'
import { ruleFor, type Finding } from './rule.ts'

/** What the log of an article says of a published claim is so: these were its words, and these are they now. */
export const trueAnnouncement = ruleFor('article', function* ({ updates }, corpus) {
  for (const [index, update] of updates.entries()) {
    for (const [position, change] of update.claims.entries()) {
      const versions = versionsOf(change, corpus.ledger, corpus.library.notices)
      const last = versions.at(-1)
      const at = ['updates', index, 'claims', position]
      if (!last) continue
      if (isNew(update, corpus.ledger)) yield* checkNew(change, last, at, corpus)
      else yield* checkOld(update, change, versions, at, corpus)
    }
  }
})

type ChangedClaim = Update['claims'][number]

function* checkNew(change: ChangedClaim, last: ClaimVersion, at: Path, corpus: Corpus): Iterable<Finding> {
  const claim = corpus.library.claimById.get(change.id)
  if (!claim) return
  const fields = changedSince(last, claim, corpus.library.notices)
  if (fields.length === 0) {
    yield {
      at: [...at, 'id'],
      unexpected: `announced change of the claim \`${change.id}\`, which is as it was published`,
      expected: 'a claim that has changed',
      actual: change.id,
    }
    return
  }
  const entries = changesIn(
    newAnnouncements(change.id, corpus).map(({ update }) => update),
    change.id,
  )
  if (fields.includes('text') && entries.every(({ was }) => was === undefined)) {
    yield {
      at,
      unexpected: `change of the words of the claim \`${change.id}\` without them`,
      expected: '`was` and `is`, its words before and after',
    }
  }
  const others = entries.filter((each) => each !== change)
  yield* checkWords(change, 'was', [last.claim.text, ...others.flatMap(({ is }) => is ?? [])], at)
  yield* checkWords(change, 'is', [claim.text, ...others.flatMap(({ was }) => was ?? [])], at)
}

/** What was announced and published stays as it was. */
function* checkOld(
  { date }: Update,
  change: ChangedClaim,
  versions: ClaimVersion[],
  at: Path,
  { library }: Corpus,
): Iterable<Finding> {
  const before = versions.findLast((version) => compareMoments(version.date, date) < 0)
  const after = versions.find((version) => compareMoments(version.date, date) >= 0)
  if (!before || !after) return
  const updates = (library.updatesByClaim.get(change.id) ?? []).map(({ update }) => update)
  const others = changesIn(updates, change.id).filter((each) => each !== change)
  yield* checkWords(change, 'was', [before.claim.text, ...others.flatMap(({ is }) => is ?? [])], at)
  yield* checkWords(change, 'is', [after.claim.text, ...others.flatMap(({ was }) => was ?? [])], at)
}

function* checkWords(
  change: ChangedClaim,
  key: 'was' | 'is',
  right: [string, ...string[]],
  at: Path,
): Iterable<Finding> {
  const words = change[key]
  if (words === undefined || right.some((each) => sameWords(each, words))) return
  yield {
    at: [...at, key],
    unexpected: `words \`${words}\``,
    expected: `${key === 'was' ? 'those that were published' : 'those of the claim'}: \`${right[0]}\``,
    actual: words,
  }
}

function changesIn(updates: Update[], claim: string): ChangedClaim[] {
  return updates.flatMap(({ claims }) => claims.filter(({ id }) => id === claim))
}
