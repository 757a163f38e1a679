import { existsSync } from 'node:fs'
import type { Moment } from '../model/date.ts'
import { replaceManuscripts, usesIn } from '../rules/corpus.ts'
import type { Manuscript } from '../rules/manuscript.ts'
import { hasError } from '../rules/problem.ts'
import { check } from './check.ts'
import type { Desk, State } from './desk.ts'
import { readFile, type ContentFile } from './file.ts'
import { parse } from './parse.ts'
import { createReading } from './reading.ts'

/**
 * What a good reading comes to with some of its files as they are now. Nothing where others may refer to what is not
 * there any more, or may mean what was not there before.
 */
export async function readPart(
  desk: Desk,
  paths: string[],
  now: Moment,
  { last, signal }: { last: State; signal: AbortSignal | undefined },
): Promise<State | undefined> {
  const changed = paths.length > mostPaths ? undefined : changedFiles(paths, last.files)
  if (!changed) return undefined
  if (changed.size === 0) return last
  const { memory, tolerated } = desk
  const { reading, corpus } = last
  const read = [...changed.values()]
  const manuscripts = read.flatMap((file) => parse(file, memory) ?? [])
  const changedMessages = new Map(Array.from(changed, ([before, { file }]) => [before.file, file]))
  const messages = replaceEach(reading.messages, changedMessages)
  const isFaulty = () => read.some(({ file }) => hasError(file))
  const faulty: State = { ...last, reading: { ...reading, messages } }
  if (isFaulty()) return faulty
  const others = otherVersions(corpus.manuscripts, manuscripts)
  if (!others) return undefined

  const revised = replaceManuscripts(corpus, others, now)
  await check(manuscripts, revised, { files: read.map(({ file }) => file), tolerated, signal })
  if (isFaulty()) return faulty
  const { published } = last
  const files = replaceEach(last.files, changed)
  return {
    ...{ files, published, corpus: revised },
    reading: createReading(memory, { library: revised.library, published, messages, files }),
  }
}

/** With more, all are read sooner. */
const mostPaths = 100

/** The files that are not as they were, and as they are now; nothing where one came or went. */
function changedFiles(paths: string[], files: ContentFile[]): Map<ContentFile, ContentFile> | undefined {
  const changed = new Map<ContentFile, ContentFile>()
  for (const path of paths) {
    const before = files.find(({ file }) => file.path === path)
    const after = before && readFile(path, before.kind)
    if (before && !after) return undefined
    if (!before && existsSync(path)) return undefined // else an editor wrote it for a moment
    if (after && (after.key === undefined || after.key !== before.key)) changed.set(before, after)
  }
  return changed
}

/** Each manuscript by the one that it replaces; nothing where one gives other ids. */
function otherVersions(
  all: Manuscript[],
  manuscripts: Manuscript[],
): Map<Manuscript, Manuscript> | undefined {
  const others = new Map<Manuscript, Manuscript>()
  for (const manuscript of manuscripts) {
    const before = all.find(({ file }) => file.path === manuscript.file.path)
    if (!before || idsIn(before) !== idsIn(manuscript)) return undefined
    others.set(before, manuscript)
  }
  return others
}

function idsIn(manuscript: Manuscript): string {
  return usesIn(manuscript)
    .map(({ key, id }) => `${key} ${id}`)
    .toSorted()
    .join()
}

function replaceEach<Each>(all: Each[], others: ReadonlyMap<Each, Each>): Each[] {
  return all.map((each) => others.get(each) ?? each)
}
