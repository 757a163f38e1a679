import { createHash } from 'node:crypto'
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test as vitest } from 'vitest'
import { filesIn } from '../../src/edition/built-files.ts'
import { differencesAt } from '../../src/commands/deployment.ts'
import { serverOf } from '../../src/commands/server.ts'
import { expectationsOf } from '../../src/hosting/expectation.ts'
import { hosts } from '../../src/hosting/hosts.ts'
import { formatCloudflareRedirects, type Redirect } from '../../src/hosting/redirects.ts'
import { rules } from './served.ts'
import { headerRules } from '../../src/hosting/headers.ts'
import { formatHeadersFile } from '../../src/hosting/headers-file.ts'

const redirects: Redirect[] = [{ from: '/terms/old/', to: '/about/', status: 301 }]

/** A site as our own server sends it, which answers as Cloudflare does. */
const test = vitest.extend('site', async ({}, { onCleanup }) => {
  const folder = join(mkdtempSync(join(tmpdir(), 'deployed-')), 'site')
  for (const name of ['404.html', 'about', 'rss.xml', 'card.png'])
    cpSync(join('dist', name), join(folder, name), { recursive: true })
  writeFileSync(join(folder, '_headers'), formatHeadersFile(rules))
  writeFileSync(join(folder, '_redirects'), formatCloudflareRedirects(redirects))
  const lines = filesIn(folder).map((name) => `${sha256(join(folder, name))}  ${name}\n`)
  const expectations = expectationsOf({
    ...{ hashes: lines.join(''), rules, redirects, host: hosts.cloudflare },
    published: ['/about/', '/terms/old/'],
  })
  const server = serverOf(folder)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onCleanup(() => {
    server.close()
    server.closeAllConnections()
  })
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return { folder, expectations, origin }
})

test('a site that was deployed whole differs in nothing', async ({ site }) => {
  expect(site.expectations.map(({ path }) => path)).toEqual(
    expect.arrayContaining(['/about/', '/rss.xml', '/card.png', '/terms/old/', '/nothing-was-ever-here/']),
  )
  expect(await differencesAt(site.origin, site.expectations)).toEqual([])
})

test('a page that was changed on the way is found', async ({ site }) => {
  writeFileSync(join(site.folder, 'about/index.html'), 'something else')
  expect(await differencesAt(site.origin, site.expectations)).toEqual([
    '/about/: Unexpected body of 14 bytes, expected that of dist',
  ])
})

test('an address that was published and is lost is found', async ({ site }) => {
  const lost = { path: '/claims/lost/', status: 200, headers: {} }
  expect(await differencesAt(site.origin, [lost])).toEqual([
    '/claims/lost/: Unexpected status 404, expected 200',
  ])
})

test('a redirect that the host passed over is found', async ({ site }) => {
  writeFileSync(join(site.folder, '_redirects'), '')
  expect(await differencesAt(site.origin, site.expectations)).toEqual([
    '/terms/old/: Unexpected status 404, expected 301',
  ])
})

test('a header that the host leaves out is found', async ({ site }) => {
  const [rule] = headerRules({ styles: [], scripts: [] })
  writeFileSync(join(site.folder, '_headers'), formatHeadersFile(rule ? [rule] : []))
  const differences = await differencesAt(site.origin, site.expectations)
  expect(differences).toContainEqual(expect.stringContaining('/card.png: Unexpected Cache-Control'))
})

test('nothing is asked of GitHub Pages that it cannot do', () => {
  const expectations = expectationsOf({
    ...{ hashes: '', rules, redirects, published: ['/terms/old/'], host: hosts['github-pages'] },
  })
  expect(expectations.filter(({ status, headers }) => status === 301 || Object.keys(headers).length)).toEqual(
    [],
  )
})

function sha256(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex')
}
