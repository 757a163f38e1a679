import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { hub, siteOrigin } from '../environment.ts'
import { absolute, hashListPath } from '../model/permalink.ts'
import { changedFeeds, refusals } from './announcement.ts'

// `npm run announce -- was.txt` tells the hub of each feed that has changed since `was.txt` was the site's `hashes.txt`.
// It ends with 0 where the hub took every word, with 1 where not.
const [file] = process.argv.slice(2)
const address = hub()
if (!file || !address) {
  console.error(
    'Unexpected lack of a list or a hub, expected, e.g., `READOUT_HUB=https://hub.example/ npm run announce -- was.txt`',
  )
  process.exitCode = 2
} else {
  const is = readFileSync(join('dist', hashListPath), 'utf8')
  const feeds = changedFeeds(readFileSync(file, 'utf8'), is).map((path) => absolute(path, siteOrigin()))
  const refused = await refusals(feeds, address)
  for (const refusal of refused) console.error(refusal)
  console.log(`${feeds.length} feeds announced, ${refused.length || 'no'} refusals`)
  if (refused.length > 0) process.exitCode = 1
}
