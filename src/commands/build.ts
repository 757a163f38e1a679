import { parseArgs } from 'node:util'
import { shareNames, shareOf } from '../edition/share.ts'
import { buildDist } from './dist.ts'
import { buildShare, lackOfClock } from './share.ts'

// `npm run build` builds the site, `npm run build -- --share=2024` the pages of a year, to be joined with those of others.
// It ends with 0 where the build is good, with 1 where not, and with 2 when it was asked for what is not.
const name = readArguments()
if (name === undefined) {
  if (await buildDist()) console.log('The site is in dist')
  else process.exitCode = 1
} else {
  const share = shareOf(name)
  if (!share) refuse(`Unexpected share \`${name}\`, expected, e.g., ${shareNames}`)
  const refusal = lackOfClock()
  if (refusal) refuse(refusal)
  const folder = await buildShare(share)
  if (folder) console.log(`The share ${share.name} is in ${folder}`)
  else process.exitCode = 1
}

function readArguments(): string | undefined {
  try {
    // The environment asks for itself whether stale plans are allowed.
    const options = { share: { type: 'string' }, 'allow-stale': { type: 'boolean' } } as const
    return parseArgs({ options }).values.share
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error))
  }
}

function refuse(reason: string): never {
  console.error(reason)
  process.exit(2)
}
