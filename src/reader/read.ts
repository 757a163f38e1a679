import type { VFile } from 'vfile'
import type { Moment } from '../model/date.ts'
import { createLibrary, type Library } from '../model/library.ts'
import { createCorpus, entriesOf } from '../rules/corpus.ts'
import { check } from './check.ts'
import { readFiles } from './file.ts'
import { parse } from './parse.ts'
import { render } from './render.ts'

/** `files` are all that were read or refused, each with its messages. The library is whole only without an error. */
export type Reading = { library: Library; files: VFile[] }

/** Reads a content folder: files → manuscripts → check → prose → library. */
export async function readContent({ folder, now }: { folder: string; now: Moment }): Promise<Reading> {
  const { files, strays } = readFiles(folder)
  const manuscripts = files.flatMap((file) => parse(file) ?? [])
  const corpus = createCorpus(files, manuscripts, now)
  check(corpus)
  const all = [...strays, ...files.map(({ file }) => file)]
  if (all.some(hasError)) return { library: corpus.library, files: all }
  const rendered = manuscripts.map((manuscript) => render(manuscript, corpus.library))
  return { library: createLibrary(entriesOf(rendered)), files: all }
}

export function hasError({ messages }: VFile): boolean {
  return messages.some(({ fatal }) => fatal)
}
