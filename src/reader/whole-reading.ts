import type { Moment } from '../model/date.ts'
import { entriesByKind, type Entries, type Entry } from '../model/entry.ts'
import { createLibrary, type Library } from '../model/library.ts'
import type { EntryKind } from '../model/thing.ts'
import { createCorpus } from '../rules/corpus.ts'
import type { Manuscript } from '../rules/manuscript.ts'
import { hasError } from '../rules/problem.ts'
import { checkAddresses } from './addresses.ts'
import { check } from './check.ts'
import type { Desk, State } from './desk.ts'
import { readFiles } from './file.ts'
import { readLedger } from './ledger.ts'
import { checkNotices } from './notices.ts'
import { parseInParallel } from './parallel.ts'
import { parse } from './parse.ts'
import { render } from './render.ts'
import { inTurns } from './turns.ts'

type Options = { last?: State | undefined; signal?: AbortSignal | undefined }

/** Files → manuscripts → check → prose → library. What is as it was the last time is the very same. */
export async function readWhole(desk: Desk, now: Moment, { last, signal }: Options): Promise<State> {
  const { folder, memory, tolerated } = desk
  const { files, strays } = await readFiles(folder, memory.files, signal)
  memory.files.save(
    files.flatMap(({ file, key }) =>
      key === undefined || file.messages.length > 0 ? [] : [{ path: file.path, key }],
    ),
  )
  const published = readLedger(folder, last?.published)
  const messages = [...strays, ...files.map(({ file }) => file), ...published.files]
  if (memory.parsed.keeps) await parseInParallel(files, memory)
  const manuscripts: Manuscript[] = []
  const collect = (manuscript: Manuscript | undefined) => manuscript && manuscripts.push(manuscript)
  await inTurns(files, (file) => collect(parse(file, memory)), signal)
  const keys = manuscripts.map(({ key }) => key)
  memory.parsed.save(keys)
  memory.texts.save(keys)

  const corpus = createCorpus(files, manuscripts, now, published, last?.corpus)
  await check(manuscripts, corpus, { files: messages, tolerated, signal })
  const { ledger } = published
  const state = { files, corpus, entries: corpus.entries, published }
  if (messages.some(hasError)) return { ...state, reading: { library: corpus.library, ledger, messages } }

  const equipped = Object.assign(desk, { corpus })
  const rendered: { kind: EntryKind; entry: Entry }[] = []
  const collectRendered = (manuscript: Manuscript) => {
    for (const entry of render(manuscript, equipped)) rendered.push({ kind: manuscript.kind, entry })
  }
  await inTurns(manuscripts, collectRendered, signal)
  const entries = entriesByKind(rendered, last?.entries)
  const library = libraryOf(entries, now, last)
  memory.rendered.save(keys)
  memory.prose.save(keys)
  checkAddresses(library, manuscripts, published)
  checkNotices(library, manuscripts, ledger)
  return { ...state, entries, reading: { library, ledger, messages } }
}

/** The last one, if it would answer whatever it is asked as it did. */
function libraryOf(entries: Entries, now: Moment, last: State | undefined): Library {
  const library = createLibrary(entries, now, last?.reading.library)
  if (entries !== last?.entries) return library
  const before = last.reading.library
  const stalePlans = ({ stalePlanById }: Library) => [...stalePlanById.keys()].join()
  return stalePlans(library) === stalePlans(before) ? before : library
}
