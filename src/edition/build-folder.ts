import { lstatSync, mkdirSync, readdirSync, rmdirSync, rmSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { filesIn } from './built-files.ts'
import { linkFile } from './link-file.ts'

/** A folder that becomes a build. Of what another build has left in it there stays what is put there again. */
export type BuildFolder = {
  /** Throws where a file of that name was put there already. */
  write(name: string, bytes: Uint8Array): Promise<void>
  /** Puts a file of another folder into this one, too. */
  link(name: string, source: string): void
  /** Removes what is left over. */
  sweep(): void
}

/** To make ten thousand folders, and to remove them, takes longer than all else, so they are used again. */
export function openBuildFolder(folder: string): BuildFolder {
  mkdirSync(folder, { recursive: true })
  const leftovers = new Set(filesIn(folder))
  return {
    async write(name, bytes) {
      const file = join(folder, name)
      if (leftovers.delete(name))
        await rm(file) // it may be part of the present site, too
      else await mkdir(dirname(file), { recursive: true })
      await writeFile(file, bytes, { flag: 'wx' })
    },
    link(name, source) {
      const file = join(folder, name)
      if (leftovers.delete(name)) {
        if (lstatSync(file).ino === lstatSync(source).ino) return
        rmSync(file)
      }
      linkFile(source, file)
    },
    sweep() {
      for (const name of leftovers) rmSync(join(folder, name))
      for (const name of foldersOf(leftovers)) {
        if (readdirSync(join(folder, name)).length === 0) rmdirSync(join(folder, name))
      }
      leftovers.clear()
    },
  }
}

/** All around the files, the innermost first. */
function foldersOf(names: Iterable<string>): string[] {
  const folders = new Set<string>()
  for (const name of names)
    for (let folder = dirname(name); folder !== '.'; folder = dirname(folder)) folders.add(folder)
  return [...folders].toSorted((a, b) => b.length - a.length)
}
