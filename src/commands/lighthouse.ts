import type { AddressInfo } from 'node:net'
import { buildDist } from './dist.ts'
import { auditPage, launchForAudits } from './page-audit.ts'
import { onePageOfEachKind } from './page-kinds.ts'
import { serverOf } from './server.ts'

// What Lighthouse gives the pages named, or one of each kind: `npm run lighthouse -- /about/`.
if (!(await buildDist({ onlyIfChanged: true }))) process.exit(1)
const paths = process.argv.length > 2 ? process.argv.slice(2) : onePageOfEachKind('dist')
const server = serverOf('dist').listen(0)
const origin = `http://localhost:${(server.address() as AddressInfo).port}`
const browser = await launchForAudits()

console.log('speed, accessibility, practices, search, agents | first, largest paint, blocked (ms), shift')
for (const path of paths) {
  const { scores, times, faults } = await auditPage(browser, `${origin}${path}`)
  const figures = [times.firstPaint, times.largestPaint, times.blocked].map(Math.round)
  console.log(
    [Object.values(scores).join(' '), [...figures, times.shift].join(' '), path, ...faults].join(' | '),
  )
}

await browser.close()
server.close()
