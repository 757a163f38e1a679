import { compareMoments, type Moment } from '../model/date.ts'
import type { Batch } from './batch.ts'
import { publishedClaimSchema, type PublishedClaim } from './published-claim.ts'
import type { RecordKind } from './record.ts'

/** All that was ever published. */
export type Ledger = {
  /** Each after those it follows. */
  batches: Batch[]
  /** Those that no other follows: the next publication follows them. */
  newest: string[]
  /** The last publication; none before the first. */
  lastPublished: Moment | undefined
  /** Where each key was recorded first, by kind and in order, e.g., `/about/` among the paths. */
  firsts: Record<RecordKind, ReadonlyMap<string, Publication>>
  /** What each claim said, the oldest first. */
  claimVersions: ReadonlyMap<string, ClaimVersion[]>
  /** The paragraphs of each article, the oldest version first. */
  textVersions: ReadonlyMap<string, TextVersion[]>
}

/** When something was published, and where the ledger says so. */
export type Publication = { date: Moment; batch: string; line: number }

export type ClaimVersion = Publication & { claim: PublishedClaim }
export type TextVersion = Publication & { paragraphs: string[] }

export const noLedger = createLedger([])

export function createLedger(unordered: Batch[]): Ledger {
  const batches = inOrder(unordered)
  const all = batches.flatMap((batch) =>
    batch.records.map((record) => ({ ...record, date: batch.date, batch: batch.name })),
  )
  const firstsOf = (kind: RecordKind) => {
    const firsts = new Map<string, Publication>()
    for (const { key, date, batch, line } of all.filter((record) => record.kind === kind)) {
      if (!firsts.has(key)) firsts.set(key, { date, batch, line })
    }
    return firsts
  }
  return {
    batches,
    newest: newestOf(batches),
    lastPublished: batches
      .map(({ date }) => date)
      .toSorted(compareMoments)
      .at(-1),
    firsts: {
      path: firstsOf('path'),
      fragment: firstsOf('fragment'),
      section: firstsOf('section'),
      feed: firstsOf('feed'),
      claim: firstsOf('claim'),
      text: firstsOf('text'),
    },
    claimVersions: Map.groupBy(
      all
        .filter(({ kind }) => kind === 'claim')
        .map(({ key, value, date, batch, line }) => ({
          ...{ key, date, batch, line },
          claim: publishedClaimSchema.parse(JSON.parse(value)),
        })),
      ({ key }) => key,
    ),
    textVersions: textVersionsOf(batches),
  }
}

function newestOf(batches: Batch[]): string[] {
  const followed = new Set(batches.flatMap(({ after }) => after))
  return batches.map(({ name }) => name).filter((name) => !followed.has(name))
}

function textVersionsOf(batches: Batch[]): Ledger['textVersions'] {
  const versions = batches.flatMap(({ name, date, records }) => {
    const byArticle = Map.groupBy(
      records.filter(({ kind }) => kind === 'text'),
      ({ key }) => key,
    )
    return [...byArticle].map(([id, lines]) => ({
      ...{ id, date, batch: name, line: lines[0]?.line ?? 1 },
      paragraphs: lines.map(({ value }) => value),
    }))
  })
  return Map.groupBy(versions, ({ id }) => id)
}

/** By date, but none before one it follows. */
function inOrder(batches: Batch[]): Batch[] {
  const waiting = new Set(
    batches.toSorted((a, b) => compareMoments(a.date, b.date) || (a.name < b.name ? -1 : 1)),
  )
  const names = new Set(batches.map(({ name }) => name))
  const ordered: Batch[] = []
  while (waiting.size > 0) {
    const taken = new Set(ordered.map(({ name }) => name))
    const next = [...waiting].find(({ after }) => after.every((name) => taken.has(name) || !names.has(name)))
    if (!next) throw new Error(`ledger in a circle: ${[...waiting].map(({ name }) => name).join(', ')}`)
    waiting.delete(next)
    ordered.push(next)
  }
  return ordered
}
