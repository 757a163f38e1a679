import type { AstroIntegration } from 'astro'
import { begin, openEdition, type Edition } from '../edition/edition.ts'
import { lastBuildIn, writeRecords } from '../edition/last-build.ts'
import type { Share } from '../edition/share.ts'
import type { Reading } from '../reader/read.ts'

type Options = {
  /** The folder of the last good build, if there is one. */
  last: string | undefined
  /** Stands for the code that makes the pages, and all else that they show beside the content. */
  program: string
  /** Where not the whole site is to be made. */
  share?: Share
}

/** Makes the pages of what was read into a folder; those that are still right are copied from the last build. */
export async function makePages(
  reading: Reading,
  folder: string,
  { last, program, share }: Options,
): Promise<void> {
  const lastBuild = lastBuildIn(last, program)
  const edition = openEdition(reading, lastBuild, share)
  begin(edition)
  const { build } = await import('astro') // only now: it takes a second, and nothing may have changed
  await build({ outDir: folder, logLevel: 'warn', integrations: [onlyPagesOf(edition)] })
  const kept = edition.kept()
  for (const path of kept) lastBuild.copy(path, folder)
  const records = edition.records()
  writeRecords(folder, program, records)
  console.log(`Made ${records.size - kept.length} pages; ${kept.length} are as they were`)
}

/** Keeps the pages of others from being made, of which the routes know nothing that are always there. */
function onlyPagesOf(edition: Edition): AstroIntegration {
  return {
    name: 'edition',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) =>
        setPrerenderer((prerenderer) => ({
          ...prerenderer,
          getStaticPaths: async () =>
            (await prerenderer.getStaticPaths()).filter(({ pathname }) => edition.has(pathname)),
        })),
    },
  }
}
