import { begin, openEdition } from '../edition/edition.ts'
import { lastBuildIn, writeRecords } from '../edition/last-build.ts'
import type { Reading } from '../reader/read.ts'

type Options = {
  /** The folder of the last good build, if there is one. */
  last: string | undefined
  /** Stands for the code that makes the pages, and all else that they show beside the content. */
  program: string
}

/** Makes the pages of what was read into a folder; those that are still right are copied from the last build. */
export async function makePages(reading: Reading, folder: string, { last, program }: Options): Promise<void> {
  const lastBuild = lastBuildIn(last, program)
  const edition = openEdition(reading, lastBuild)
  begin(edition)
  const { build } = await import('astro') // only now: it takes a second, and nothing may have changed
  await build({ outDir: folder, logLevel: 'warn' })
  const kept = edition.kept()
  for (const path of kept) lastBuild.copy(path, folder)
  const records = edition.records()
  writeRecords(folder, program, records)
  console.log(`Made ${records.size - kept.length} pages; ${kept.length} are as they were`)
}
