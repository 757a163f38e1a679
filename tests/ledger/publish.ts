import { appendToLedger } from '../../src/commands/ledger.ts'
import { addressesOf } from '../../src/ledger/address.ts'
import { newRecords } from '../../src/ledger/publication.ts'
import { readContent } from '../../src/reader/read.ts'
import { hasError } from '../../src/rules/problem.ts'

/** What `npm run publish` does, but that the built site has little. Returns the path of the batch. */
export async function publish(
  content: string,
  date = '2025-01-13T12:00Z',
  files: string[] = [],
): Promise<string> {
  const { library, ledger, messages } = await readContent({ folder: content, now: date })
  const errors = messages.filter(hasError).flatMap((file) => file.messages)
  if (errors.length > 0) throw new Error(`nothing to publish: ${errors.join('\n')}`)
  const paths = [...addressesOf(library).paths, ...files]
  const sections = library.articles.map(({ id }) => `/articles/${id}/#sources`)
  const site = { paths, sections, feedItems: ['https://readout.example/articles/call/'] }
  return appendToLedger(content, ledger, date, newRecords(library, site, ledger))
}
