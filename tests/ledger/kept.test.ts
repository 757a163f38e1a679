import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { keepAddresses } from '../../src/commands/kept-addresses.ts'
import { createLedger } from '../../src/ledger/ledger.ts'
import type { RecordKind } from '../../src/ledger/record.ts'
import { noEntries } from '../../src/model/entry.ts'
import { createLibrary } from '../../src/model/library.ts'
import { noProse } from '../../src/model/prose.ts'

describe('keepAddresses(folder, content, site)', () => {
  it('reports a page, a file, a section and an item of a feed that the build has lost, at their lines', () => {
    const { lost } = keep({
      published: [
        ['path', '/map/'],
        ['path', '/rss.xml'],
        ['section', '/articles/call/#sources'],
        ['feed', 'tag:readout.example,2025-01-14:articles/call/updates/2025-01-14t09-00z'],
        ['path', '/articles/call/'],
      ],
      built: ['/articles/call/'],
    })
    expect(lost).toEqual([
      'content/ledger/batch.txt:2 /map/',
      'content/ledger/batch.txt:3 /rss.xml',
      'content/ledger/batch.txt:4 /articles/call/#sources',
      'content/ledger/batch.txt:5 tag:readout.example,2025-01-14:articles/call/updates/2025-01-14t09-00z',
    ])
  })

  it('gives what was below a page that moved to those who ask for it there', () => {
    const { lost, read } = keep({
      published: [
        ['path', '/articles/old/rss.xml'],
        ['path', '/articles/old/changes/'],
        ['path', '/embed/articles/old/'],
        ['section', '/articles/old/#sources'],
        ['feed', 'https://readout.example/articles/old/'],
      ],
      built: [
        '/articles/new/',
        '/articles/new/rss.xml',
        '/articles/new/changes/',
        '/embed/articles/new/',
        '/articles/old/',
      ],
      sections: ['/articles/new/#sources'],
      notice: { from: '/articles/old/', to: '/articles/new/' },
    })
    expect(lost).toEqual([])
    expect(read('/articles/old/rss.xml')).toBe('/articles/new/rss.xml')
    expect(read('/articles/old/changes/index.html')).toBe('/articles/new/changes/')
    expect(read('/embed/articles/old/index.html')).toBe('/embed/articles/new/')
    expect(read('/articles/old/index.html')).toBe('/articles/old/')
  })

  it('reports what was below a page that moved and did not move with it', () => {
    const { lost } = keep({
      published: [['path', '/articles/old/calendar.ics']],
      built: ['/articles/new/', '/articles/old/'],
      notice: { from: '/articles/old/', to: '/articles/new/' },
    })
    expect(lost).toEqual(['content/ledger/batch.txt:2 /articles/old/calendar.ics'])
  })

  it('lets a page that was withdrawn answer for the pages below it, not for its data', () => {
    const { lost, read, has } = keep({
      published: [
        ['path', '/articles/old/changes/'],
        ['path', '/articles/old/data.json'],
      ],
      built: ['/articles/old/'],
      notice: { from: '/articles/old/' },
    })
    expect(lost).toEqual([])
    expect(read('/articles/old/changes/index.html')).toBe('/articles/old/')
    expect(has('/articles/old/data.json')).toBe(false)
  })
})

/** A built folder in which each file holds its own path. */
function keep({
  published,
  built,
  sections = [],
  notice,
}: {
  published: [RecordKind, string][]
  built: string[]
  sections?: string[]
  notice?: { from: string; to?: string }
}) {
  const folder = mkdtempSync(join(tmpdir(), 'dist-'))
  for (const path of built) {
    const file = join(folder, path.endsWith('/') ? `${path}index.html` : path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, path)
  }
  const records = published.map(([kind, key], index) => ({ kind, key, value: '', line: index + 2 }))
  const ledger = createLedger([{ name: 'batch', date: '2025-01-13T12:00Z', after: [], records }])
  const notices = notice
    ? [{ ...notice, from: [notice.from], id: 'notice', date: '2025-01-14', instead: [], prose: noProse }]
    : []
  const library = createLibrary({ ...noEntries(), notice: notices }, '2025-01-15')
  const files = keepAddresses(
    folder,
    { library, ledger, content: 'content' },
    { paths: built, sections, feedItems: [] },
  )
  return {
    lost: files.flatMap(({ path, messages }) =>
      messages.map(({ line, actual }) => `${path}:${line} ${actual}`),
    ),
    read: (path: string) => readFileSync(join(folder, path), 'utf8'),
    has: (path: string) => existsSync(join(folder, path)),
  }
}
