import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { redirectsOf } from '../../src/commands/redirects.ts'
import {
  formatCloudflareRedirects,
  formatNetlifyRedirects,
  parseRedirects,
} from '../../src/hosting/redirects.ts'
import { readContent } from '../../src/reader/read.ts'
import { baseContent } from '../fixtures.ts'
import { copyOf } from '../ledger/content.ts'
import { publish } from '../ledger/publish.ts'
import { article, event, notice } from '../ledger/story.ts'

const redirects = await redirectsOfAChangedSite()

test('what moved leads on, with its files; what was withdrawn is gone, with its files', () => {
  expect(redirects).toEqual([
    { from: '/claims/ministers-spoke/', to: '/claims/ministers-spoke/', status: 410 },
    { from: '/claims/ministers-spoke/data.json', to: '/claims/ministers-spoke/', status: 410 },
    { from: '/embed/claims/ministers-spoke/', to: '/embed/claims/ministers-spoke/', status: 410 },
    { from: '/terms/readout/', to: '/terms/account/', status: 301 },
    { from: '/terms/readout/rss.xml', to: '/terms/account/rss.xml', status: 301 },
  ])
})

test('Cloudflare is told what moved; that something is gone it cannot say', () => {
  const text = formatCloudflareRedirects(redirects)
  expect(text).toBe(
    '/terms/readout/ /terms/account/ 301\n/terms/readout/rss.xml /terms/account/rss.xml 301\n',
  )
  expect(parseRedirects(text).get('/terms/readout/')).toBe('/terms/account/')
})

test('Netlify is told to prefer it to the file that is there', () => {
  expect(formatNetlifyRedirects(redirects).split('\n').slice(1, 4)).toEqual([
    '/claims/ministers-spoke/data.json /claims/ministers-spoke/index.html 410!',
    '/embed/claims/ministers-spoke/ /embed/claims/ministers-spoke/index.html 410!',
    '/terms/readout/ /terms/account/ 301!',
  ])
})

async function redirectsOfAChangedSite() {
  const content = copyOf(baseContent)
  await publish(content.folder, '2025-01-12T12:00Z', [
    '/claims/ministers-spoke/data.json',
    '/embed/claims/ministers-spoke/',
    '/terms/readout/rss.xml',
  ])
  content.replace(article, 'claim:ministers-spoke', 'claim:south-talk-was-short')
  const lines = content.lines(event)
  content.write(event, lines.toSpliced(lines.indexOf('  - id: ministers-spoke'), 7).join('\n'))
  const why = { title: 'A claim about a bridge', reason: 'Neither readout says so.' }
  notice({ from: '/claims/ministers-spoke/', ...why })(content, 'withdrawn')
  content.rename('terms/readout.md', 'terms/account.md')
  notice({ from: '/terms/readout/', to: '/terms/account/' })(content, 'renamed')
  const built = mkdtempSync(join(tmpdir(), 'built-'))
  for (const file of ['terms/account/index.html', 'terms/account/rss.xml', 'about/index.html']) {
    mkdirSync(dirname(join(built, file)), { recursive: true })
    writeFileSync(join(built, file), '')
  }
  return redirectsOf(await readContent({ folder: content.folder, now: '2025-01-15T12:00Z' }), built)
}
