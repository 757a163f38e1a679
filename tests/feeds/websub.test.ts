import { execFile } from 'node:child_process'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { promisify } from 'node:util'
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith'
import { describe, expect, it, test as vitest } from 'vitest'
import { changedFeeds } from '../../src/commands/announcement.ts'
import { formatAtom } from '../../src/feeds/atom.ts'
import { feedsOf } from '../../src/feeds/feeds.ts'
import { formatJsonFeed } from '../../src/feeds/json-feed.ts'
import { formatRss } from '../../src/feeds/rss.ts'
import { origin } from './days.ts'
import { publishedLibrary } from './library.ts'

/** A stand-in for a hub on this machine. */
const test = vitest.extend('hub', async ({}, { onCleanup }) => {
  const hub = { address: '', status: 202, heard: [] as unknown[] }
  const server = createServer(async (request, response) => {
    const fields = Object.fromEntries(new URLSearchParams(await text(request)))
    hub.heard.push({ type: request.headers['content-type'], fields })
    response.writeHead(hub.status).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onCleanup(() => void server.close())
  hub.address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  return hub
})

describe('a feed', () => {
  const hub = 'https://hub.example/'

  it('names the hub in every format, and is otherwise the same', async () => {
    const [feed] = feedsOf(await publishedLibrary(), origin)
    if (!feed) throw new Error('no feed')
    expect(parseRssFeed(formatRss(feed, origin, hub)).atom?.links).toContainEqual({ href: hub, rel: 'hub' })
    expect(parseAtomFeed(formatAtom(feed, origin, hub)).links).toContainEqual({ href: hub, rel: 'hub' })
    expect(parseJsonFeed(formatJsonFeed(feed, origin, hub)).hubs).toEqual([{ type: 'WebSub', url: hub }])
    for (const format of [formatRss, formatAtom, formatJsonFeed]) {
      const named = format(feed, origin, hub)
      const withoutHub = named.replace(/<[^<]*rel="hub"[^>]*>\n|"hubs":.*?\],/, '')
      expect(withoutHub).toBe(format(feed, origin))
      expect(withoutHub).not.toBe(named)
    }
  })
})

describe('changedFeeds(was, is)', () => {
  it('has what changed and what is new, and of feeds alone', () => {
    const was = list({ 'rss.xml': 1, 'people/a/atom.xml': 1, 'people/b/rss.xml': 1, 'index.html': 1 })
    const is = list({ 'rss.xml': 2, 'people/a/atom.xml': 1, 'people/c/feed.json': 1, 'index.html': 2 })
    expect(changedFeeds(was, is)).toEqual(['/rss.xml', '/people/c/feed.json'])
  })
})

describe('npm run announce', () => {
  const deployed = readFileSync('dist/hashes.txt', 'utf8')
  const before = deployed.replace(
    /^.{64}(?=  (rss\.xml|index\.html|corrections\/feed\.json)$)/gm,
    '0'.repeat(64),
  )

  test('tells the hub of each feed that has changed, and of nothing else', async ({ hub }) => {
    expect(await announce(before, hub.address)).toEqual({
      code: 0,
      stdout: '2 feeds announced, no refusals\n',
    })
    expect(hub.heard).toEqual(
      ['/corrections/feed.json', '/rss.xml'].map((path) => ({
        type: 'application/x-www-form-urlencoded;charset=UTF-8',
        fields: { 'hub.mode': 'publish', 'hub.url': origin + path },
      })),
    )
  })

  test('is silent where no feed has changed', async ({ hub }) => {
    expect(await announce(deployed, hub.address)).toEqual({
      code: 0,
      stdout: '0 feeds announced, no refusals\n',
    })
    expect(hub.heard).toEqual([])
  })

  test('fails, and says so, where the hub will not hear', async ({ hub }) => {
    hub.status = 503
    expect(await announce(before, hub.address)).toEqual({
      code: 1,
      stdout: '2 feeds announced, 2 refusals\n',
      stderr: ['/corrections/feed.json', '/rss.xml']
        .map((path) => `${origin}${path}: Unexpected status 503, expected success\n`)
        .join(''),
    })
  })

  test('refuses a hub that is no address', async () => {
    expect(await announce(before, 'hub')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('READOUT_HUB: Unexpected hub, expected an address'),
    })
  })

  test('wants to know which hub', async () => {
    expect(await announce(before, '')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('READOUT_HUB='),
    })
  })
})

/** How the command ends and what it says, given the hashes of what was deployed before. */
async function announce(before: string, hub: string) {
  const folder = mkdtempSync(join(tmpdir(), 'announce-'))
  const file = join(folder, 'was.txt')
  writeFileSync(file, before)
  const env = { ...process.env, READOUT_HUB: hub, READOUT_SITE: origin }
  const ended = await promisify(execFile)(process.execPath, ['src/commands/announce.ts', file], { env }).then(
    ({ stdout }) => ({ code: 0, stdout }),
    ({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) => ({
      code,
      stdout,
      stderr,
    }),
  )
  rmSync(folder, { recursive: true })
  return ended
}

/** As `hashes.txt` has them. */
function list(files: Record<string, number>): string {
  return Object.entries(files)
    .map(([name, version]) => `${String(version).repeat(64)}  ${name}\n`)
    .join('')
}
