import { existsSync } from 'node:fs'
import type { Moment } from '../model/date.ts'
import { replaceManuscripts, usesIn } from '../rules/corpus.ts'
import type { Manuscript } from '../rules/manuscript.ts'
import { hasError } from '../rules/problem.ts'
import { check } from './check.ts'
import type { Desk, State } from './desk.ts'
import { readFile, type ContentFile } from './file.ts'
import { parse } from './parse.ts'

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
  if (changed.length === 0) return last
  const { memory, tolerated } = desk
  const manuscripts = changed.flatMap((file) => parse(file, memory) ?? [])
  const files = replaceByPath(last.files, changed, ({ file }) => file.path)
  const messages = replaceByPath(
    last.reading.messages,
    changed.map(({ file }) => file),
    ({ path }) => path,
  )
  const isFaulty = () => changed.some(({ file }) => hasError(file))
  const faulty: State = { ...last, reading: { ...last.reading, messages } }
  if (isFaulty()) return faulty
  if (!manuscripts.every((manuscript) => givesSameIds(manuscript, last.corpus.manuscripts))) return undefined

  const corpus = replaceManuscripts(last.corpus, manuscripts, now)
  await check(manuscripts, corpus, { files: messages, tolerated, signal })
  if (isFaulty()) return faulty
  return { ...last, files, corpus, reading: { ...last.reading, library: corpus.library, messages } }
}

/** With more, all are read sooner. */
const mostPaths = 100

/** The files as they are now, of those that are not as they were; nothing where one came or went. */
function changedFiles(paths: string[], files: ContentFile[]): ContentFile[] | undefined {
  const changed: ContentFile[] = []
  for (const path of paths) {
    const before = files.find(({ file }) => file.path === path)
    const after = before && readFile(path, before.kind)
    if (before && !after) return undefined
    if (!before && existsSync(path)) return undefined // else an editor wrote it for a moment
    if (after && (after.key === undefined || after.key !== before?.key)) changed.push(after)
  }
  return changed
}

function givesSameIds(manuscript: Manuscript, others: Manuscript[]): boolean {
  const before = others.find(({ file }) => file.path === manuscript.file.path)
  return before !== undefined && idsIn(before) === idsIn(manuscript)
}

function idsIn(manuscript: Manuscript): string {
  return usesIn(manuscript)
    .map(({ key, id }) => `${key} ${id}`)
    .toSorted()
    .join()
}

function replaceByPath<Each>(all: Each[], some: Each[], pathOf: (each: Each) => string): Each[] {
  const byPath = new Map(some.map((each) => [pathOf(each), each]))
  return all.map((each) => byPath.get(pathOf(each)) ?? each)
}
