import { cpSync, globSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { readContent, type Reading } from '../../src/reader/read.ts'
import { openReader, type Reader } from '../../src/reader/reader.ts'
import { formatProblems, problemsIn } from '../../src/reader/report.ts'
import { editsOf, largeEdits, smallEdits, wrongEdits } from './edits.ts'

const now = '2025-01-15'
let content: string
let edits: ReturnType<typeof editsOf>

beforeEach(() => {
  const folder = mkdtempSync(join(tmpdir(), 'again-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  content = join(folder, 'content')
  cpSync('tests/reader/base/content', content, { recursive: true })
  edits = editsOf(content)
})

describe.each([true, false])('a reader, with a memory on the disk: %s,', (remembers) => {
  let reader: Reader

  beforeEach(async () => {
    reader = openReader({ folder: content, memories: remembers ? join(content, '../memories') : undefined })
    expect(problemsOf(await reader.read(now))).toBe('')
  })

  it.each(smallEdits)(
    'reads one file when %s, and in the end knows what one would that reads all',
    async (edit) => {
      const paths = edits.small[edit]?.() ?? []
      const part = await reader.reread(paths, now)
      const whole = await reader.read(now)
      expect(part?.messages.length).toBe(whole.messages.length)
      await expectAsAnew(whole)
      await expectAsAnew((await reader.reread(paths, now)) ?? whole)
    },
  )

  it.each(largeEdits)('reads all when %s', async (edit) => {
    expect(await reader.reread(edits.large[edit]?.() ?? [], now)).toBeUndefined()
    await expectAsAnew(await reader.read(now))
  })

  it.each(wrongEdits)('says what is wrong when %s, and forgets it once that is mended', async (edit) => {
    const before = await reader.read(now)
    const [path = ''] = edits.wrong[edit]?.() ?? []
    const part = await reader.reread([path], now)
    expect(problemsOf(part)).not.toBe('')
    expect(problemsOf(part)).toBe(problemsOf(await readContent({ folder: content, now })))
    cpSync(path.replace(content, 'tests/reader/base/content'), path)
    expect(problemsOf(await reader.reread([path], now))).toBe('')
    expect((await reader.read(now)).library).toBe(before.library)
  })
})

describe('a reader', () => {
  it('knows after many changes what one does that reads all then', async () => {
    const reader = openReader({ folder: content })
    await reader.read(now)
    const all = Object.values(edits.small).filter((edit) => edit().length === 1)
    for (const [index, edit] of [...all, ...all.toReversed()].entries()) {
      cpSync('tests/reader/base/content', content, { recursive: true })
      expect(await reader.reread(filesIn(content), now)).toBeDefined()
      expect(await reader.reread(edit(), now)).toBeDefined()
      if (index % 5 === 0) await reader.read(now)
    }
    await expectAsAnew(await reader.read(now))
  })

  it('finds what a change breaks elsewhere when it reads all', async () => {
    const [rival, meeting] = ['claims:\n  - id: meeting-is-off\n', edits.fileOf('events/2025-02-01-meeting')]
    const [, claim = ''] =
      /(?:- id: south-talk.*\n)((?: {4}.*\n)+)/.exec(edits.textOf('events/2025-01-10-call')) ?? []
    edits.replace('events/2025-01-10-call', /^ {4}disputes: .*\n/m, '')
    edits.replace('events/2025-02-01-meeting', 'facts:', `${rival}${claim}facts:`)
    const reader = openReader({ folder: content })
    expect(problemsOf(await reader.read(now))).not.toContain('error')
    edits.replace('events/2025-02-01-meeting', /^ {4}disputes: .*\n/m, '')
    expect(problemsOf(await reader.reread([meeting], now))).not.toContain('error')
    expect(problemsOf(await reader.read(now))).toMatch(/call\.md:\S+ error contested-by-a-rival/)
  })

  it('makes an index anew only when an entry that it is made of has changed', async () => {
    const reader = openReader({ folder: content })
    const { claimById, articleById, personById } = (await reader.read(now)).library
    const part = await reader.reread(edits.small['an article says more']?.() ?? [], now)
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
