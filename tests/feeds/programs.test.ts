import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { formatAtom } from '../../src/feeds/atom.ts'
import { feedsOf } from '../../src/feeds/feeds.ts'
import { formatRss } from '../../src/feeds/rss.ts'
import { itWith, run } from '../program.ts'
import { origin, playDays } from './days.ts'
import { publishedLibrary } from './library.ts'

const python = '/usr/bin/python3'
const headline = 'What North & South said about their call'
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
  const path = (name: string) => join(folder, `${format}-${name}`)
  const news = [[headline], [], [`Update: ${headline}`], [`Correction: ${headline}`], []]

  itWith('newsboat')('newsboat finds one new item a day on which there is one', () => {
    writeFileSync(path('urls'), `file://${path('feed.xml')}\n`)
    writeFileSync(path('config'), '')
    const unread = days.map((day) => {
      writeFileSync(path('feed.xml'), day[format])
      ask('newsboat', ['-u', path('urls'), '-c', path('cache.db'), '-C', path('config'), '-x', 'reload'])
      const database = new DatabaseSync(path('cache.db'))
      const rows = database.prepare('select title from rss_item where unread = 1').all()
      database.exec('update rss_item set unread = 0')
      database.close()
      return rows.map(({ title }) => title)
    })
    expect(unread).toEqual(news)
  })

  itWith('r2e', '--version')('rss2email sends one mail a day on which there is something new', () => {
    writeFileSync(path('r2e.cfg'), mailConfig(path('mail')))
    mkdirSync(path('mail'))
    const r2e = ['-c', path('r2e.cfg'), '-d', path('r2e.json')]
    ask('r2e', [...r2e, 'add', 'readout', `file://${path('mailed.xml')}`])
    const subjects = days.map((day) => {
      writeFileSync(path('mailed.xml'), day[format])
      ask('r2e', [...r2e, 'run'])
      return takeMails(path('mail/news/new')).map((mail) => /^Subject: (.*)/m.exec(mail)?.[1])
    })
    expect(subjects).toEqual(news)
  })

  itWith('rsstail')('rsstail lists the items', () => {
    const listed = days.map((day) => {
      writeFileSync(path('tailed.xml'), day[format])
      return linesOf(ask('rsstail', ['-1', '-N', '-n', '15', '-u', `file://${path('tailed.xml')}`]))
    })
    expect(listed).toEqual(days.map(({ titles }) => titles))
  })

  itWith('sfeed')('sfeed lists the items', () => {
    const listed = days.map((day) =>
      linesOf(ask('sfeed', [], day[format])).map((line) => line.split('\t')[1]),
    )
    expect(listed).toEqual(days.map(({ titles }) => titles))
  })

  itWith(
    python,
    '-c',
    'import feedparser',
  )('feedparser finds nothing wrong', () => {
    const script =
      'import feedparser, json, sys; d = feedparser.parse(sys.stdin.buffer.read()); print(json.dumps([d.bozo, [e.title for e in d.entries]]))'
    const parsed = days.map((day) => JSON.parse(ask(python, ['-c', script], day[format])))
    expect(parsed.map(([bozo, titles]) => [Boolean(bozo), titles])).toEqual(
      days.map(({ titles }) => [false, titles]),
    )
  })
})

// The W3C’s validator reads HTML by it, and warns of what it refuses.
itWith(
  python,
  '-c',
  'import html5lib',
)('html5lib, at its strictest, has nothing to mend in any item', async () => {
  const feeds = feedsOf(await publishedLibrary(), origin)
  const texts = [...new Set(feeds.flatMap(({ items }) => items.map(({ html }) => html)))]
  const script =
    'import html5lib, json, sys; [html5lib.HTMLParser(strict=True).parseFragment(t) for t in json.load(sys.stdin)]'
  expect(texts.length).toBeGreaterThan(50)
  expect(ask(python, ['-W', 'ignore', '-c', script], JSON.stringify(texts))).toBe('')
})

function ask(program: string, args: string[], input = ''): string {
  return run(program, args, { input, home: folder })
}

function linesOf(text: string): string[] {
  return text
    .trim()
    .split('\n')
    .map((line) => line.trim())
}

function mailConfig(mail: string): string {
  return [
    ...['[DEFAULT]', 'from = a@localhost', 'to = a@localhost'],
    ...['email-protocol = maildir', `maildir-path = ${mail}`, 'maildir-mailbox = news', ''],
  ].join('\n')
}

function takeMails(mailbox: string): string[] {
  const files = existsSync(mailbox) ? readdirSync(mailbox).map((name) => join(mailbox, name)) : []
  const mails = files.map((file) => readFileSync(file, 'utf8'))
  for (const file of files) rmSync(file)
  return mails
}
