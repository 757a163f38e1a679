import {
  appendFileSync,
  cpSync,
  globSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { readContent, type Reading } from '../../src/reader/read.ts'
import { openReader, type Reader } from '../../src/reader/reader.ts'
import { formatProblems, problemsIn } from '../../src/reader/report.ts'

const now = '2025-01-15'
let content: string

beforeEach(() => {
  const folder = mkdtempSync(join(tmpdir(), 'again-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  content = join(folder, 'content')
  cpSync('tests/reader/base/content', content, { recursive: true })
})

/** Changes a file, and says which paths a watcher would name. */
type Edit = () => string[]

/** Those that one file is enough to read, as far as it can tell. */
const small: Record<string, Edit> = {
  'an article says more': () => {
    appendFileSync(fileOf('articles/call'), '\nOne more paragraph by [Ben](person:ben-south).\n')
    return [fileOf('articles/call')]
  },
  'an article cites a claim no more': () =>
    replace('articles/call', '(claim:south-talk-was-short)', '(term:readout)'),
  'an article is newer': () => replace('articles/call', '2025-01-11T09:00Z', '2025-01-11T10:00Z'),
  'a claim has another status': () => replace('events/2025-01-10-call', 'status: said', 'status: recorded'),
  'claims change places': () =>
    replace('events/2025-01-10-call', /( {2}- id: north[^]*?)( {2}- id: south[^]*?)(?=disag)/, '$2$1'),
  'a claim has another speaker': () =>
    replace('events/2025-01-10-call', 'by: south-ministry\n    sources', 'by: ben-south\n    sources'),
  'a person is called otherwise': () => replace('people/ada-north', 'name: Ada North', 'name: Ada West'),
  'a person has other words': () =>
    replace('people/ada-north', /$/, '\nShe was born in [the town](place:river-town).\n'),
  'a source has another title': () => replace('sources/north-readout', /^title: .*$/m, 'title: Another'),
  'a page has another heading': () => replace('pages/about', /$/, '\n## One more\n\nParagraph.\n'),
  'a file is saved as it is': () => replace('people/ada-north', 'Ada', 'Ada'),
  'an editor leaves a file for a moment': () => [join(content, 'people/4913')],
  'a date is to come': () => replace('articles/call', 'date: 2025-01-12', 'date: 2025-01-20'),
}

/** Those that take more. */
const large: Record<string, Edit> = {
  'a claim is called otherwise': () =>
    replace('events/2025-01-10-call', 'id: south-talk-was-short', 'id: south-talk'),
  'a claim has a name twice': () =>
    replace('events/2025-01-10-call', 'id: south-talk-was-short', 'id: ministers-spoke'),
  'a file is called otherwise': () => {
    renameSync(fileOf('terms/readout'), fileOf('terms/account'))
    return [fileOf('terms/readout'), fileOf('terms/account')]
  },
  'a file is gone': () => {
    rmSync(fileOf('sources/south-readout'))
    return [fileOf('sources/south-readout')]
  },
  'a file is new': () => {
    cpSync(fileOf('people/ben-south'), fileOf('people/cem-south'))
    return [fileOf('people/cem-south')]
  },
  'a file is new that does not belong there': () => {
    writeFileSync(join(content, 'people/notes.txt'), '')
    return [join(content, 'people/notes.txt')]
  },
}

/** Those after which nothing but the file is worth reading. */
const wrong: Record<string, Edit> = {
  'a file breaks its schema': () => replace('people/ada-north', 'name: Ada', 'nmae: Ada'),
  'a file names nobody': () => replace('articles/call', '(person:ben-south)', '(person:ben-suoth)'),
  'a file is no UTF-8': () => {
    writeFileSync(fileOf('people/ada-north'), Buffer.from([0xff, 0xfe]))
    return [fileOf('people/ada-north')]
  },
  'a text has a heading too deep': () => replace('articles/call', '## The', '#### The'),
  'a plan has gone stale': () => replace('events/2025-02-01-meeting', /2025-02-01/g, '2025-01-11'),
}

describe.each([true, false])('a reader, with a memory on the disk: %s,', (remembers) => {
  let reader: Reader

  beforeEach(async () => {
    reader = openReader({ folder: content, memories: remembers ? join(content, '../memories') : undefined })
    expect(problemsOf(await reader.read(now))).toBe('')
  })

  it.each(Object.keys(small))(
    'reads one file when %s, and in the end knows what one would that reads all',
    async (edit) => {
      const paths = small[edit]?.() ?? []
      const part = await reader.reread(paths, now)
      const whole = await reader.read(now)
      expect(part?.messages.length).toBe(whole.messages.length)
      await expectAsAnew(whole)
      await expectAsAnew((await reader.reread(paths, now)) ?? whole)
    },
  )

  it.each(Object.keys(large))('reads all when %s', async (edit) => {
    expect(await reader.reread(large[edit]?.() ?? [], now)).toBeUndefined()
    await expectAsAnew(await reader.read(now))
  })

  it.each(Object.keys(wrong))(
    'says what is wrong when %s, and forgets it once that is mended',
    async (edit) => {
      const before = await reader.read(now)
      const [path = ''] = wrong[edit]?.() ?? []
      const part = await reader.reread([path], now)
      expect(problemsOf(part)).not.toBe('')
      expect(problemsOf(part)).toBe(problemsOf(await readContent({ folder: content, now })))
      cpSync(path.replace(content, 'tests/reader/base/content'), path)
      expect(problemsOf(await reader.reread([path], now))).toBe('')
      expect((await reader.read(now)).library).toBe(before.library)
    },
  )
})

describe('a reader', () => {
  it('knows after many changes what one does that reads all then', async () => {
    const reader = openReader({ folder: content })
    await reader.read(now)
    const edits = Object.values(small).filter((edit) => edit().length === 1)
    for (const [index, edit] of [...edits, ...edits.toReversed()].entries()) {
      cpSync('tests/reader/base/content', content, { recursive: true })
      expect(await reader.reread(filesIn(content), now)).toBeDefined()
      expect(await reader.reread(edit(), now)).toBeDefined()
      if (index % 5 === 0) await reader.read(now)
    }
    await expectAsAnew(await reader.read(now))
  })

  it('finds what a change breaks elsewhere when it reads all', async () => {
    const [rival, meeting] = ['claims:\n  - id: meeting-is-off\n', fileOf('events/2025-02-01-meeting')]
    const [, claim = ''] =
      /(?:- id: south-talk.*\n)((?: {4}.*\n)+)/.exec(textOf('events/2025-01-10-call')) ?? []
    replace('events/2025-01-10-call', /^ {4}disputes: .*\n/m, '')
    replace('events/2025-02-01-meeting', 'facts:', `${rival}${claim}facts:`)
    const reader = openReader({ folder: content })
    expect(problemsOf(await reader.read(now))).not.toContain('error')
    replace('events/2025-02-01-meeting', /^ {4}disputes: .*\n/m, '')
    expect(problemsOf(await reader.reread([meeting], now))).not.toContain('error')
    expect(problemsOf(await reader.read(now))).toMatch(/call\.md:\S+ error contested-by-a-rival/)
  })

  it('makes an index anew only when an entry that it is made of has changed', async () => {
    const reader = openReader({ folder: content })
    const { claimById, articleById, personById } = (await reader.read(now)).library
    const part = await reader.reread(small['an article says more']?.() ?? [], now)
    expect(part?.library.claimById).toBe(claimById)
    expect(part?.library.personById).toBe(personById)
    expect(part?.library.articleById).not.toBe(articleById)
    expect((await reader.read(now)).library).toBe(part?.library)
  })

  it('gives up when it is told', async () => {
    const reader = openReader({ folder: content })
    await expect(reader.read(now, AbortSignal.abort())).rejects.toThrow('aborted')
  })
})

async function expectAsAnew(reading: Reading): Promise<void> {
  const anew = await readContent({ folder: content, now })
  expect(problemsOf(reading)).toBe(problemsOf(anew))
  expect(reading.library).toStrictEqual(anew.library)
  expect(reading.ledger).toEqual(anew.ledger)
}

function problemsOf(reading: Reading | undefined): string | undefined {
  return reading && formatProblems(problemsIn(reading.messages))
}

function filesIn(folder: string): string[] {
  return globSync(join(folder, '*/*.md'))
}

function textOf(name: string): string {
  return readFileSync(fileOf(name), 'utf8')
}

function fileOf(name: string): string {
  return join(content, `${name}.md`)
}

function replace(name: string, from: string | RegExp, to: string): string[] {
  const text = textOf(name)
  expect(text).toMatch(from)
  writeFileSync(fileOf(name), text.replace(from, to))
  return [fileOf(name)]
}
