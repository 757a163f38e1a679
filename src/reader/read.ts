import type { VFile } from 'vfile'
import type { Ledger } from '../ledger/ledger.ts'
import type { Moment } from '../model/date.ts'
import { entriesByKind } from '../model/entry.ts'
import { createLibrary, type Library } from '../model/library.ts'
import { createCorpus } from '../rules/corpus.ts'
import { site } from '../site.ts'
import { hasError } from '../rules/problem.ts'
import { checkAddresses } from './addresses.ts'
import { check } from './check.ts'
import { ChangedMeanwhile, readFiles } from './file.ts'
import { readLedger } from './ledger.ts'
import { checkNotices } from './notices.ts'
import { openMemory } from './memory.ts'
import { parseInParallel } from './parallel.ts'
import { parse } from './parse.ts'
import { render } from './render.ts'

/** `messages` are all files, each with what is wrong with it. The library is whole only when nothing is. */
export type Reading = { library: Library; ledger: Ledger; messages: VFile[] }

type Options = {
  folder: string
  now: Moment
  /** What whole addresses in feeds start with. */
  origin?: string
  /** Whether a plan that has gone stale is no more than a warning. */
  allowsStalePlans?: boolean
  /** Where to keep what was made of each file, for the next time. */
  memories?: string | undefined
}

/** Reads a content folder, and once more when somebody writes in it meanwhile. */
export async function readContent(options: Options): Promise<Reading> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await readOnce(options)
    } catch (error) {
      if (!(error instanceof ChangedMeanwhile) || attempt === mostAttempts) throw error
    }
  }
}

const mostAttempts = 5

/** Files → manuscripts → check → prose → library. */
async function readOnce({
  folder,
  now,
  origin = site.url,
  allowsStalePlans = false,
  memories,
}: Options): Promise<Reading> {
  const memory = openMemory(folder, origin, memories)
  const { files, strays } = readFiles(folder, memory.files)
  memory.files.save(
    files.flatMap(({ file, key }) =>
      key === undefined || file.messages.length > 0 ? [] : [{ path: file.path, key }],
    ),
  )
  const published = readLedger(folder)
  const messages = [...strays, ...files.map(({ file }) => file), ...published.files]
  if (memories) await parseInParallel(files, memory)
  const manuscripts = files.flatMap((file) => parse(file, memory) ?? [])
  const keys = manuscripts.map(({ key }) => key)
  memory.parsed.save(keys)
  memory.texts.save(keys)
  const corpus = createCorpus(files, manuscripts, now, published)
  check(corpus, messages, allowsStalePlans ? ['fresh-plan'] : [])
  if (messages.some(hasError)) return { library: corpus.library, ledger: published.ledger, messages }
  const entries = manuscripts.flatMap((manuscript) =>
    render(manuscript, corpus.library, origin, memory).map((entry) => ({ kind: manuscript.kind, entry })),
  )
  const library = createLibrary(entriesByKind(entries), now)
  memory.rendered.save(keys)
  memory.prose.save(keys)
  checkAddresses(library, manuscripts, published)
  checkNotices(library, manuscripts, published.ledger)
  return { library, ledger: published.ledger, messages }
}
