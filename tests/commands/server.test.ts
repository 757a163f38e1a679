import { mkdirSync, mkdtempSync, renameSync, symlinkSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test as vitest } from 'vitest'
import { serverOf } from '../../src/commands/server.ts'
import { headerRules } from '../../src/hosting/headers.ts'
import { formatHeadersFile } from '../../src/hosting/headers-file.ts'

const test = vitest.extend('origin', { scope: 'file' }, async ({}, { onCleanup }) => {
  const folder = mkdtempSync(join(tmpdir(), 'served-'))
  mkdirSync(join(folder, 'about'))
  for (const file of [
    'about/index.html',
    '404.html',
    'rss.xml',
    'atom.xml',
    'feed.json',
    'sitemap.xml',
    'plans.ics',
  ]) {
    writeFileSync(join(folder, file), file)
  }
  writeFileSync(join(folder, '_headers'), formatHeadersFile(headerRules({ styles: [], scripts: [] })))
  const server = serverOf(folder)
  await new Promise<void>((resolve) => server.listen(0, resolve))
  onCleanup(() => {
    server.close()
    server.closeAllConnections()
  })
  return `http://localhost:${(server.address() as AddressInfo).port}`
})

test('a page is at its address with a slash, and the address without one leads there', async ({ origin }) => {
  const page = await fetch(`${origin}/about`, { redirect: 'manual' })
  expect([page.status, page.headers.get('location')]).toEqual([301, '/about/'])
  expect(await (await fetch(`${origin}/about/`)).text()).toBe('about/index.html')
})

test('what is not there is 404.html, and says so', async ({ origin }) => {
  const page = await fetch(`${origin}/nowhere/`)
  expect([page.status, await page.text()]).toEqual([404, '404.html'])
})

test.for([
  ['/about/', 'text/html; charset=utf-8'],
  ['/rss.xml', 'application/rss+xml; charset=utf-8'],
  ['/atom.xml', 'application/atom+xml; charset=utf-8'],
  ['/feed.json', 'application/feed+json; charset=utf-8'],
  ['/sitemap.xml', 'application/xml'],
  ['/plans.ics', 'text/calendar; charset=utf-8'],
] as const)('%s is %s', async ([path, type], { origin }) => {
  expect((await fetch(`${origin}${path}`)).headers.get('content-type')).toBe(type)
})

test('a folder that another build takes the place of is served with the headers of that build', async () => {
  const place = mkdtempSync(join(tmpdir(), 'served-'))
  for (const build of ['one', 'two']) {
    mkdirSync(join(place, build))
    writeFileSync(join(place, build, 'index.html'), build)
    writeFileSync(
      join(place, build, '_headers'),
      formatHeadersFile(headerRules({ styles: [build], scripts: [] })),
    )
  }
  const link = join(place, 'dist')
  symlinkSync('one', link)
  const server = serverOf(link)
  await new Promise<void>((resolve) => server.listen(0, resolve))
  const address = `http://localhost:${(server.address() as AddressInfo).port}/`
  const read = async () => {
    const page = await fetch(address)
    return [await page.text(), page.headers.get('content-security-policy')]
  }
  const first = await read()
  symlinkSync('two', `${link}.new`)
  renameSync(`${link}.new`, link)
  const second = await read()
  server.close()
  expect([first[0], second[0]]).toEqual(['one', 'two'])
  expect(first[1]).not.toBe(second[1])
})
