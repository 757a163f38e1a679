import { join } from 'node:path'
import { openBuildFolder, type BuildFolder } from '../edition/build-folder.ts'
import { begin, openEdition } from '../edition/edition.ts'
import { lastBuildIn, outputOf, writeRecords } from '../edition/last-build.ts'
import type { Share } from '../edition/share.ts'
import type { PageMaker } from '../prerender.ts'
import type { Reading } from '../reader/read.ts'
import { filesIn } from '../edition/built-files.ts'
import type { Program } from './program.ts'
import { showProgress } from './progress.ts'

type Options = {
  /** The folder of the last good build, if there is one. */
  last: string | undefined
  program: Program
  /** Where not the whole site is to be made. */
  share?: Share
}

/** Makes the pages of what was read into a folder; those that are still right are taken from the last build. */
export async function makePages(
  reading: Reading,
  folder: string,
  { last, program, share }: Options,
): Promise<void> {
  const lastBuild = lastBuildIn(last, program.fingerprint)
  const edition = openEdition(reading, lastBuild, share)
  begin(edition)
  const made = openBuildFolder(folder)
  for (const name of filesIn(program.files)) made.link(name, join(program.files, name))
  const makers = (await program.pageMakers()).filter(({ path }) => edition.has(path))
  await makeAll(makers, made)
  const kept = edition.kept()
  for (const path of kept) made.link(outputOf(path), lastBuild.fileOf(path))
  made.sweep()
  writeRecords(folder, program.fingerprint, { keys: reading.keys(), records: edition.records() })
  console.log(`Made ${makers.length} pages; ${kept.length} are as they were`)
}

/** Eight at a time, since pictures are painted by other threads. */
async function makeAll(makers: PageMaker[], folder: BuildFolder): Promise<void> {
  const progress = showProgress('pages', makers.length)
  const rest = makers.values()
  const makeOneByOne = async () => {
    for (const { path, make } of rest) {
      await folder.write(outputOf(path), await make())
      progress.step()
    }
  }
  await Promise.all(Array.from({ length: 8 }, makeOneByOne))
}
