import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** A content folder that a test edits as a writer would. */
export type Content = {
  folder: string
  /** Puts words in the place of others, which have to be there. */
  replace: (file: string, was: string, is: string) => void
  write: (file: string, text: string) => void
  rename: (file: string, to: string) => void
  remove: (file: string) => void
  /** The batches of its ledger, the oldest first, e.g., `ledger/2025-01-13t12-00z-….txt`. */
  batches: () => string[]
  lines: (file: string) => string[]
  /** Another writer's. */
  copy: () => Content
  /** As git merges what another writer published, both lines kept where both wrote one. */
  merge: (other: Content) => void
}

export function copyOf(original: string): Content {
  const folder = join(mkdtempSync(join(tmpdir(), 'readout-')), 'content')
  cpSync(original, folder, { recursive: true })
  const read = (file: string) => readFileSync(join(folder, file), 'utf8')
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), text)
  }
  return {
    folder,
    write,
    replace: (file, was, is) => {
      if (!read(file).includes(was)) throw new Error(`no ${was} in ${file}`)
      write(
        file,
        read(file).replace(was, () => is),
      )
    },
    rename: (file, to) => renameSync(join(folder, file), join(folder, to)),
    remove: (file) => rmSync(join(folder, file)),
    batches: () =>
      readdirSync(join(folder, 'ledger'))
        .filter((name) => name !== 'newest.txt')
        .toSorted()
        .map((name) => `ledger/${name}`),
    lines: (file) => read(file).split('\n'),
    copy: () => copyOf(folder),
    merge: (other) => {
      const newest = read('ledger/newest.txt')
      cpSync(join(other.folder, 'ledger'), join(folder, 'ledger'), { recursive: true })
      write('ledger/newest.txt', newest + read('ledger/newest.txt'))
    },
  }
}
