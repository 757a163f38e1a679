import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { formatAtom } from '../../src/feeds/atom.ts'
import { feedsOf } from '../../src/feeds/feeds.ts'
import { formatRss } from '../../src/feeds/rss.ts'
import { origin, playDays } from './days.ts'

const folder = mkdtempSync(join(tmpdir(), 'feeds-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** The site’s feed as it stands on each of the days, in both formats. */
let days: { rss: string; atom: string; titles: string[] }[]
beforeAll(async () => {
  days = (await playDays()).flatMap(({ library }) => {
    const [feed] = feedsOf(library, origin)
    if (!feed) return []
    const titles = feed.items.map(({ title }) => title)
    return [{ rss: formatRss(feed, origin), atom: formatAtom(feed, origin), titles }]
  })
})

describe.each(['rss', 'atom'] as const)('%s', (format) => {
  itWith('newsboat')('newsboat finds one new item a day on which there is one', () => {
    const path = (name: string) => join(folder, `${format}-${name}`)
    writeFileSync(path('urls'), `file://${path('feed.xml')}\n`)
    writeFileSync(path('config'), '')
    const unread = days.map((day) => {
      writeFileSync(path('feed.xml'), day[format])
      run('newsboat', ['-u', path('urls'), '-c', path('cache.db'), '-C', path('config'), '-x', 'reload'])
      const database = new DatabaseSync(path('cache.db'))
      const rows = database.prepare('select title from rss_item where unread = 1').all()
      database.exec('update rss_item set unread = 0')
      database.close()
      return rows.map(({ title }) => title)
    })
    const headline = 'What North & South said about their call'
    expect(unread).toEqual([[headline], [], [`Update: ${headline}`], [`Correction: ${headline}`], []])
  })

  itWith('sfeed')('sfeed lists the items', () => {
    const listed = days.map((day) =>
      run('sfeed', [], day[format])
        .trim()
        .split('\n')
        .map((line) => line.split('\t')[1]),
    )
    expect(listed).toEqual(days.map(({ titles }) => titles))
  })

  itWith(
    '/usr/bin/python3',
    '-c',
    'import feedparser',
  )('feedparser finds nothing wrong', () => {
    const script =
      'import feedparser, json, sys; d = feedparser.parse(sys.stdin.buffer.read()); print(json.dumps([d.bozo, [e.title for e in d.entries]]))'
    const parsed = days.map((day) => JSON.parse(run('/usr/bin/python3', ['-c', script], day[format])))
    expect(parsed.map(([bozo, titles]) => [Boolean(bozo), titles])).toEqual(
      days.map(({ titles }) => [false, titles]),
    )
  })
})

/** Skips, and says so, where the program is not installed. */
function itWith(program: string, ...args: string[]) {
  const trial = spawnSync(program, args.length > 0 ? args : ['-h'], { input: '' })
  const installed = !trial.error && (args.length === 0 || trial.status === 0)
  return (fact: string, test: () => void) =>
    it.skipIf(!installed)(installed ? fact : `${fact} (it is not installed here)`, test)
}

function run(program: string, args: string[], input = ''): string {
  const { stdout, stderr, status } = spawnSync(program, args, {
    input,
    encoding: 'utf8',
    env: { ...process.env, HOME: folder },
  })
  if (status !== 0) throw new Error(`${program}: ${stderr}`)
  return stdout
}
