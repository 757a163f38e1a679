import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { contentFolder, now } from '../environment.ts'
import { expectationsOf } from '../hosting/expectation.ts'
import { parseHeadersFile } from '../hosting/headers-file.ts'
import { hosts } from '../hosting/hosts.ts'
import { hashListPath, headersFilePath } from '../model/permalink.ts'
import { readContent } from '../reader/read.ts'
import { differencesAt } from './deployment.ts'
import { wantedHost } from './host.ts'
import { redirectsOf } from './redirects.ts'

// `npm run deploy-check -- https://news.example` asks a deployed site for every address of the ledger and every file of
// `dist`, and compares status, headers and hash. It ends with 0 where all is as it should be, with 1 where not.
const [origin] = process.argv.slice(2)
if (!origin || !URL.canParse(origin)) {
  console.error(
    'Unexpected lack of an origin, expected, e.g., `npm run deploy-check -- https://news.example`',
  )
  process.exitCode = 2
} else {
  const content = await readContent({ folder: contentFolder(), now: now() })
  const expectations = expectationsOf({
    hashes: readFileSync(join('dist', hashListPath), 'utf8'),
    rules: parseHeadersFile(readFileSync(join('dist', headersFilePath), 'utf8')),
    redirects: redirectsOf(content, 'dist'),
    published: content.ledger.firsts.path.keys(),
    host: wantedHost() ?? hosts.nginx,
  })
  const differences = await differencesAt(origin, expectations)
  for (const difference of differences) console.error(difference)
  console.log(`${expectations.length} addresses, ${differences.length || 'no'} differences`)
  if (differences.length > 0) process.exitCode = 1
}
