import { openDraft, present, type Due, type Page } from './edition/edition.ts'
import { contentOptions } from './environment.ts'
import type { Ledger } from './ledger/ledger.ts'
import type { Library } from './model/library.ts'
import { readContent, type Reading } from './reader/read.ts'
import { hasError } from './rules/problem.ts'

export { hub, now, siteOrigin } from './environment.ts'

/** All there is to publish. */
export async function getLibrary(): Promise<Library> {
  return (await getReading()).library
}

/** All that was published before. */
export async function getLedger(): Promise<Ledger> {
  return (await getReading()).ledger
}

/** Of a route's pages those that have to be made: in a build some may still be right as they were made the last time. */
export async function pagesDue<Params, Props extends object>(
  pages: Page<Params, Props>[],
): Promise<Due<Params, Props>[]> {
  return (present() ?? openDraft(await getReading())).due(pages)
}

/** That of the build or, while somebody writes, the last good one; a plain `astro build` has none, and reads for itself. */
async function getReading(): Promise<Reading> {
  const edition = present()
  return edition ? edition.reading : (alone ??= read())
}

let alone: Promise<Reading> | undefined

async function read(): Promise<Reading> {
  const reading = await readContent(contentOptions())
  if (reading.messages.some(hasError)) throw new Error('The content has errors; `npm run check` prints them.')
  return reading
}
