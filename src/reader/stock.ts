import type { Memory } from '../memory/memory.ts'
import type { Moment } from '../model/date.ts'
import { libraryOnDemand } from '../model/library-on-demand.ts'
import type { Library } from '../model/library.ts'
import type { EntryKind } from '../model/thing.ts'
import { firstUsesIn, idsIn, usesIn, type Corpus } from '../rules/corpus.ts'
import type { Manuscript } from '../rules/manuscript.ts'
import type { Desk } from './desk.ts'
import { readFiles, type ContentFile } from './file.ts'
import { readLedger, type LedgerReading } from './ledger.ts'
import { parse } from './parse.ts'
import { questionOf, questionOfPlans, questionOfUse, questionsOf } from './questions.ts'
import { createReading, type Reading } from './reading.ts'

/** What a folder holds, of which nothing is read but what is new and what is asked for. */
export type Stock = {
  files: ContentFile[]
  published: LedgerReading
  /** So far of nothing but what is wrong with files by themselves. */
  reading: Reading
  /** The manuscripts of files that answer one of some questions, in order. */
  find(questions: Iterable<string>): Manuscript[]
  /** The plans that may go stale, though nothing changes. */
  plans(): Manuscript[]
  /** Those of files. */
  manuscriptsOf(files: ContentFile[]): Manuscript[]
  /** What a rule needs to know about these. */
  corpusFor(manuscripts: Manuscript[]): Corpus
}

/** Nothing where there is no memory of questions, or so much is new that it is less work to read all. */
export async function takeStock({ folder, memory }: Desk, now: Moment): Promise<Stock | undefined> {
  const { postings } = memory
  if (!postings || postings.isEmpty()) return undefined
  const { files, strays } = await readFiles(folder, memory.files)
  const unknown = files.filter(({ key }) => key !== undefined && !postings.covers(key))
  if (unknown.length > mostUnknown) return undefined

  const published = readLedger(folder)
  const manuscriptsOf = recaller(memory)
  const fresh = manuscriptsOf(unknown)
  for (const manuscript of fresh) postings.add(manuscript.key, questionsOf(manuscript))
  const places = new Map(files.map(({ key }, place) => [key, place]))
  const find = (questions: Iterable<string>) => {
    const keys = new Set(Array.from(questions, postings.find).flat())
    const found = [...keys].flatMap((key) => places.get(key) ?? []).toSorted((a, b) => a - b)
    return manuscriptsOf(found.flatMap((place) => files[place] ?? []))
  }
  const ofKind = (kind: EntryKind) => manuscriptsOf(files.filter((file) => file.kind === kind))
  const library = libraryOnDemand(
    {
      all: (kind) => ofKind(kind).flatMap(({ entry }) => entry ?? []),
      under: (index, key) =>
        find([questionOf(index, key)]).flatMap(({ kind, entry }) => (entry ? { kind, entry } : [])),
    },
    now,
  )
  const complete =
    files.every(({ key }) => key !== undefined) &&
    fresh.length === unknown.length &&
    fresh.every(({ entry }) => entry)
  const plans = () => find([questionOfPlans])
  const messages = [...strays, ...files.map(({ file }) => file), ...published.files]
  return {
    ...{ files, published, find, manuscriptsOf, plans },
    reading: createReading(memory, {
      library,
      published,
      messages,
      files,
      plans,
    }),
    corpusFor: (manuscripts) => ({
      library,
      ids: idsIn(files, claimIdsIn(library)),
      firstUses: firstUsesIn(find(manuscripts.flatMap(usesIn).map(questionOfUse))),
      complete,
      ledger: published.ledger,
      ledgerFiles: published.fileByBatch,
      now,
    }),
  }
}

/** With more, all are read sooner. */
const mostUnknown = 1000

/** A manuscript is the very same each time. */
function recaller(memory: Memory): (files: ContentFile[]) => Manuscript[] {
  const known = new Map<ContentFile, Manuscript | undefined>()
  return (files) =>
    files.flatMap((file) => {
      if (!known.has(file)) known.set(file, parse(file, memory))
      return known.get(file) ?? []
    })
}

function claimIdsIn({ claimById }: Library) {
  return { has: (id: string) => claimById.has(id), [Symbol.iterator]: () => claimById.keys() }
}
