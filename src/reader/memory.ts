import { createHash, type Hash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { version } from 'node:process'
import type { Entry } from '../model/entry.ts'
import type { Questions } from '../model/witness.ts'
import type { Manuscript } from '../rules/manuscript.ts'
import { noPack, openPack, type Pack } from './pack.ts'

/** What was made of each file the last time: the manuscripts by their bytes, the prose also by what it asked of others. */
export type Memory = { parsed: Pack<Parsed>; rendered: Pack<Rendered> }

/** Of a manuscript that keeps all rules which look at nothing else; its tree is made again when it is asked for. */
export type Parsed = Pick<Manuscript, 'references' | 'entry'> & { data: unknown }

/** With what was asked of others, and a digest of what they answered. */
export type Rendered = { prose: Partial<Entry>; questions: Questions; answers: string }

/** The memory of a content folder, within the folder of such memories; none where none is to be kept. */
export function openMemory(content: string, folder: string | undefined): Memory {
  if (!folder) return { parsed: noPack(), rendered: noPack() }
  const place = join(
    folder,
    digest((hash) => hash.update(resolve(content))),
  )
  const program = digest(updateWithProgram)
  return {
    parsed: openPack(join(place, 'parsed'), program),
    rendered: openPack(join(place, 'rendered'), program),
  }
}

/** The key of what was made of a manuscript: all of its own that it was made of. */
export function keyOf(
  { kind, id, file }: Pick<Manuscript, 'kind' | 'id' | 'file'>,
  ...more: string[]
): string {
  return digest((hash) => hash.update(JSON.stringify([kind, id, ...more])).update(String(file.value)))
}

/** Whatever turns files into entries: a change to it makes all that is kept stale. */
function updateWithProgram(hash: Hash): void {
  const code = globSync('src/{model,markdown,ledger,rules,reader}/*.ts').toSorted()
  hash.update(version)
  for (const file of [...code, 'src/site.ts', 'package-lock.json'])
    hash.update(file).update(readFileSync(file))
}

function digest(update: (hash: Hash) => void): string {
  const hash = createHash('sha256')
  update(hash)
  return hash.digest('base64url').slice(0, 22)
}
