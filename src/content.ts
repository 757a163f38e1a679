import { present, type Due, type Edition, type Page } from './edition/edition.ts'
import type { Ledger } from './ledger/ledger.ts'
import type { Library } from './model/library.ts'

export { hub, now, siteOrigin } from './environment.ts'

/** All there is to publish. */
export async function getLibrary(): Promise<Library> {
  return edition().reading.library
}

/** All that was published before. */
export async function getLedger(): Promise<Ledger> {
  return edition().reading.ledger
}

/** Of a route's pages those that have to be made: in a build some may still be right as they were made the last time. */
export async function pagesDue<Params, Props extends object>(
  pages: Page<Params, Props>[],
): Promise<Due<Params, Props>[]> {
  return edition().due(pages)
}

/** That of the build or, while somebody writes, the last without an error. */
function edition(): Edition {
  const found = present()
  if (!found) throw new Error('There is no content without errors yet; `npm run check` says what is wrong.')
  return found
}
