import process from 'node:process'
import type { Reading } from '../reader/read.ts'
import { buildDist, readGoodContent, type Site } from './dist.ts'
import { joinShares } from './joined-shares.ts'
import { lackOfClock } from './share.ts'

// `npm run join -- .readout/shares/*` makes `dist` of the shares that `npm run build -- --share=…` has made. It ends with
// 0 where the site is whole, with 1 where not, and with 2 when it was asked for what is not.
const folders = process.argv.slice(2)
const refusal =
  folders.length > 0
    ? lackOfClock()
    : 'Unexpected lack of shares, expected their folders, e.g., `npm run join -- .readout/shares/*`'
if (refusal) {
  console.error(refusal)
  process.exitCode = 2
} else if (await buildDist({ fill })) {
  console.log('The site is in dist')
} else process.exitCode = 1

async function fill(site: Site): Promise<Reading | undefined> {
  const content = await readGoodContent()
  if (!content) return undefined
  console.log(`Joining ${folders.length} shares`)
  const reasons = joinShares(folders, site, content.library)
  for (const reason of reasons) console.error(reason)
  return reasons.length === 0 ? content : undefined
}
