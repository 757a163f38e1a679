import type { Moment } from '../model/date.ts'
import type { Library } from '../model/library.ts'
import { createCorpus, type WholeCorpus } from '../rules/corpus.ts'
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
import { createReading } from './reading.ts'
import { remember, rememberFiles, rememberTexts } from './remember.ts'
import { inTurns } from './turns.ts'

type Options = { last?: State | undefined; signal?: AbortSignal | undefined }

/** Files → manuscripts → check → library. What is as it was the last time is the very same. */
export async function readWhole(desk: Desk, now: Moment, { last, signal }: Options): Promise<State> {
  const state = await gather(desk, now, { last, signal })
  const { corpus, published, reading } = state
  const { manuscripts } = corpus
  const { messages, ledger } = reading
  await check(manuscripts, corpus, { files: messages, tolerated: desk.tolerated, signal })
  const library = libraryOf(corpus, last)
  if (!messages.some(hasError)) {
    checkAddresses(library, manuscripts, published)
    checkNotices(library, manuscripts, ledger)
  }
  // What comes after, whoever begins again will find soon enough.
  if (!last && !messages.some(hasError)) remember(desk.memory, { ...state, now, checked: manuscripts })
  return { ...state, reading: { ...reading, library } }
}

/** All that there is, parsed, but held only against the rules for which each file is enough. */
export async function gather(desk: Desk, now: Moment, { last, signal }: Options = {}): Promise<State> {
  const { folder, memory } = desk
  const { files, strays } = await readFiles(folder, memory.files, signal)
  rememberFiles(memory, files)
  memory.parsed.hold()
  const published = readLedger(folder, last?.published)
  if (memory.parsed.keeps) await parseInParallel(files, memory)
  const manuscripts: Manuscript[] = []
  const collect = (manuscript: Manuscript | undefined) => manuscript && manuscripts.push(manuscript)
  await inTurns(files, (file) => collect(parse(file, memory)), signal)
  rememberTexts(memory, files)
  const corpus = createCorpus(files, manuscripts, now, published, last?.corpus)
  const messages = [...strays, ...files.map(({ file }) => file), ...published.files]
  return {
    files,
    corpus,
    published,
    reading: createReading(memory, { library: corpus.library, published, messages, files }),
  }
}

/** The last one, if it would answer whatever it is asked as it did. */
function libraryOf({ entries, library }: WholeCorpus, last: State | undefined): Library {
  if (entries !== last?.corpus.entries) return library
  const before = last.reading.library
  const stalePlans = ({ stalePlanById }: Library) => [...stalePlanById.keys()].join()
  return stalePlans(library) === stalePlans(before) ? before : library
}
