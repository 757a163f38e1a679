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
import { readFiles } from './file.ts'
import { readLedger } from './ledger.ts'
import { checkNotices } from './notices.ts'
import { openMemory } from './memory.ts'
import { parse, remember } from './parse.ts'
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

/** Reads a content folder: files → manuscripts → check → prose → library. */
export async function readContent({
  folder,
  now,
  origin = site.url,
  allowsStalePlans = false,
  memories,
}: Options): Promise<Reading> {
  const { files, strays } = readFiles(folder)
  const published = readLedger(folder)
  const messages = [...strays, ...files.map(({ file }) => file), ...published.files]
  const memory = openMemory(folder, memories)
  const manuscripts = files.flatMap((file) => parse(file, memory) ?? [])
  const corpus = createCorpus(files, manuscripts, now, published)
  check(corpus, messages, allowsStalePlans ? ['fresh-plan'] : [])
  remember(manuscripts, memory)
  if (messages.some(hasError)) return { library: corpus.library, ledger: published.ledger, messages }
  const entries = manuscripts.flatMap((manuscript) =>
    render(manuscript, corpus.library, origin, memory).map((entry) => ({ kind: manuscript.kind, entry })),
  )
  memory.rendered.save()
  const library = createLibrary(entriesByKind(entries), now)
  checkAddresses(library, manuscripts, published)
  checkNotices(library, manuscripts, published.ledger)
  return { library, ledger: published.ledger, messages }
}
