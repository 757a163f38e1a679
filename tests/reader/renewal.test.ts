import {
  appendFileSync,
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { VFile } from 'vfile'
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { openMemory } from '../../src/memory/memory.ts'
import { readContent, type Reading } from '../../src/reader/read.ts'
import { openReader } from '../../src/reader/reader.ts'
import { renewReading } from '../../src/reader/renewal.ts'
import { formatProblems, problemsIn } from '../../src/reader/report.ts'
import { hasError } from '../../src/rules/problem.ts'
import { waitingRules } from '../../src/rules/rules.ts'
import { fixturesIn, nowOf } from '../fixtures.ts'
import { editsOf, largeEdits, smallEdits, wrongEdits } from './edits.ts'
import { inFull } from './in-full.ts'

const now = '2025-01-15'
let content: string
let memories: string
let edits: ReturnType<typeof editsOf>

beforeEach(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'renewal-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  content = join(folder, 'content')
  memories = join(folder, 'memories')
  cpSync('tests/reader/base/content', content, { recursive: true })
  edits = editsOf(content)
  await read()
})

describe('a reading with what is known of the last', () => {
  it.each(smallEdits)('reads anew only what bears on it when %s', async (edit) => {
    edits.small[edit]?.()
    await expectAsAnew(await renew())
    await expectAsAnew(await read())
  })

  it.each([...largeEdits, ...wrongEdits])('reads all when %s', async (edit) => {
    ;({ ...edits.large, ...edits.wrong })[edit]?.()
    expect(await renew()).toBeUndefined()
    await expectAsAnew(await read())
  })

  it('reads all when a notice is new, or another text', async () => {
    mkdirSync(join(content, 'notices'))
    const notice = 'from: [/terms/account/]\nto: /terms/readout/\ndate: 2025-01-12\n'
    writeFileSync(edits.fileOf('notices/account'), `---\n${notice}---\n`)
    expect(await renew()).toBeUndefined()
    await expectAsAnew(await read())
    expect(await renew()).toBeDefined()
    edits.replace('notices/account', '2025-01-12', '2025-01-13')
    expect(await renew()).toBeUndefined()
    await expectAsAnew(await read())
  })

  it('reads all when it is of a day before the last', async () => {
    expect(await renewReading(desk(), '2025-01-14')).toBeUndefined()
  })

  it('finds a plan that has gone stale in the meantime', async () => {
    expect(await renewReading(desk(), '2025-02-01')).toBeDefined()
    expect(await renewReading(desk(), '2025-03-01')).toBeUndefined()
    const { messages } = await readContent({ folder: content, now: '2025-03-01', memories })
    expect(formatProblems(problemsIn(messages))).toMatch(/fresh-plan$/m)
  })

  it('finds what a change breaks elsewhere', async () => {
    edits.replace('events/2025-01-10-call', 'status: disputed', 'status: said')
    const [rival, meeting] = ['claims:\n  - id: meeting-is-off\n', 'events/2025-02-01-meeting']
    const [, claim = ''] =
      /(?:- id: south-talk.*\n)((?: {4}.*\n)+)/.exec(edits.textOf('events/2025-01-10-call')) ?? []
    edits.replace(meeting, 'facts:', `${rival}${claim}facts:`)
    edits.replace('events/2025-01-10-call', /^ {4}disputes: .*\n/m, '')
    edits.replace('events/2025-01-10-call', 'status: said', 'status: disputed')
    expect(problemsOf(await read())).not.toContain('error')
    edits.replace(meeting, /^ {4}disputes: .*\n/m, '')
    expect(await renew()).toBeUndefined()
    expect(problemsOf(await read())).toMatch(/call\.md:\S+ error contested-by-a-rival/)
  })

  it('knows after many changes what one does that reads all then', async () => {
    for (const edit of [...smallEdits, ...largeEdits, ...smallEdits.toReversed()]) {
      cpSync('tests/reader/base/content', content, { recursive: true })
      ;({ ...edits.small, ...edits.large })[edit]?.()
      await expectAsAnew(await read())
    }
  })

  it('remembers files that were put there anew as they were, once there are many', async () => {
    for (let number = 0; number < 120; number++) {
      const source = edits.textOf('sources/north-readout')
      writeFileSync(edits.fileOf(`sources/north-readout-${number}`), source)
    }
    await read()
    const old = new Date('2025-01-01')
    const [known = ''] = globSync(join(memories, '*/files'))
    for (const file of globSync(join(content, 'sources/*'))) utimesSync(file, old, old)
    const before = readFileSync(known, 'utf8')
    expect(await renew()).toBeDefined()
    expect(readFileSync(known, 'utf8')).not.toBe(before)
  })

  it.each(['postings', 'verdict', 'files', 'parsed'])('reads as well without its %s', async (name) => {
    edits.small['an article says more']?.()
    const [file = ''] = globSync(join(memories, '*', name))
    appendFileSync(file, 'x')
    await expectAsAnew(await read())
    rmSync(file)
    await expectAsAnew(await read())
  })
})

describe('a check of one file', () => {
  it.each([...smallEdits, ...largeEdits, ...wrongEdits])(
    'says of it what one of all says when %s',
    async (edit) => {
      const changed = { ...edits.small, ...edits.large, ...edits.wrong }[edit]?.() ?? []
      const others = ['articles/call', 'events/2025-01-10-call', 'people/ada-north'].map(edits.fileOf)
      await expectOfEach([...new Set([...changed, ...others])].filter((path) => existsSync(path)))
    },
  )

  it.each(fixturesIn(import.meta.dirname))(
    'says of it what one of all says of $sentence',
    async (fixture) => {
      const overlay = join(fixture.folder, 'content')
      cpSync(overlay, content, { recursive: true, verbatimSymlinks: true })
      const paths = globSync('*/*.md', { cwd: overlay }).map((name) => join(content, name))
      await expectOfEach(paths, nowOf(fixture))
    },
  )
})

async function expectOfEach(paths: string[], at = now): Promise<void> {
  const { messages } = await readContent({ folder: content, now: at })
  // Of addresses, and of what waits until there is no error, a check of all tells.
  const others = ['true-notice', ...(messages.some(hasError) ? Object.keys(waitingRules) : [])]
  const problemsAt = (path: string, files: VFile[]) =>
    formatProblems(
      problemsIn(files.filter((file) => file.path === path)).filter(({ rule }) => !others.includes(rule)),
    )
  for (const path of paths) {
    const checked = await openReader({ folder: content, memories, once: true }).check([path], at)
    expect(problemsAt(path, checked.messages)).toEqual(problemsAt(path, messages))
  }
}

function desk() {
  return { folder: content, memory: openMemory(content, memories), tolerated: [] }
}

function renew(): Promise<Reading | undefined> {
  return renewReading(desk(), now)
}

function read(): Promise<Reading> {
  return readContent({ folder: content, now, memories })
}

async function expectAsAnew(reading: Reading | undefined): Promise<void> {
  const anew = await readContent({ folder: content, now })
  expect(problemsOf(reading)).toBe(problemsOf(anew))
  expect(reading && inFull(reading.library)).toStrictEqual(inFull(anew.library))
  expect(reading?.ledger).toEqual(anew.ledger)
}

function problemsOf(reading: Reading | undefined): string | undefined {
  return reading && formatProblems(problemsIn(reading.messages))
}
