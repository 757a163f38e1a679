import { createHash, type Hash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { version } from 'node:process'
import type { Outline, Prose } from '../model/prose.ts'
import type { EntryKind } from '../model/thing.ts'
import { knownFilesIn, noKnownFiles, type KnownFiles } from './known-files.ts'
import { noPack, openPack, type Pack } from './pack.ts'
import { openPostings, type Postings } from './postings.ts'
import { openVerdict, type Verdict } from './verdict.ts'

/** What was made of each file the last time: its key by its size and times, all else by the key. */
export type Memory = {
  files: KnownFiles
  parsed: Pack<Parsed>
  texts: Pack<Prose['tree'][]>
  /** What each file has a say in, and what came of the last check. */
  postings?: Postings
  verdict?: Verdict
}

/** Of a manuscript that keeps the rules for which its file is enough; its tree is made again when it is asked for. */
export type Parsed = {
  kind: EntryKind
  /** Without its prose. */
  entry: object
  outlines: Outline[]
}

/**
 * The memory of a content folder, within the folder of such memories; none where none is to be kept. A `lasting` one is
 * for more than one reading.
 */
export function openMemory(content: string, folder: string | undefined, lasting = false): Memory {
  if (!folder) return { files: noKnownFiles, parsed: noPack(), texts: noPack() }
  const place = join(
    folder,
    digest((hash) => hash.update(resolve(content))),
  )
  const program = digest(updateWithProgram)
  return {
    files: knownFilesIn(join(place, 'files'), program),
    parsed: openPack(join(place, 'parsed'), program, { lasting }),
    texts: openPack(join(place, 'texts'), program),
    postings: openPostings(join(place, 'postings'), program),
    verdict: openVerdict(join(place, 'verdict'), program),
  }
}

/** The key of what was made of a file: it stands for all of its own that it was made of. */
export function keyOf(kind: EntryKind, id: string, text: string): string {
  return digest((hash) => hash.update(JSON.stringify([kind, id])).update(text))
}

/** Whatever turns files into entries: a change to it makes all that is kept stale. */
function updateWithProgram(hash: Hash): void {
  const code = globSync('src/{model,markdown,ledger,rules,memory,reader}/*.ts').toSorted()
  hash.update(version)
  for (const file of [...code, 'src/site.ts', 'package-lock.json'])
    hash.update(file).update(readFileSync(file))
}

function digest(update: (hash: Hash) => void): string {
  const hash = createHash('sha256')
  update(hash)
  return hash.digest('base64url').slice(0, 22)
}
