import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { followContent } from '../../src/reader/follow.ts'
import { readContent, type Reading } from '../../src/reader/read.ts'
import { openReader } from '../../src/reader/reader.ts'
import { formatProblems, problemsIn } from '../../src/reader/report.ts'

const soon = { timeout: 10_000, interval: 20 }
let content: string
let seen: Reading[]

beforeEach(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'follow-'))
  content = join(folder, 'content')
  cpSync('tests/reader/base/content', content, { recursive: true })
  onTestFinished(() => rmSync(folder, { recursive: true }))
  await follow()
})

describe('who follows the content', () => {
  it('sees first the file that was saved, then whether all is well', async () => {
    expect(seen).toHaveLength(1)
    write('people/ada-north', 'name: Ada North', 'name: Ada West')
    await expect.poll(() => seen.length, soon).toBe(3)
    expect(seen.map(({ library }) => library.personById.get('ada-north')?.name)).toEqual([
      ...['Ada North', 'Ada West', 'Ada West'],
    ])
    expect(problems()).toBe('')
  })

  it('sees what is wrong until it is right', async () => {
    write('people/ada-north', 'name: Ada', 'nmae: Ada')
    await expect.poll(problems, soon).toContain('Did you mean `name`?')
    write('people/ben-south', 'name: Ben', 'name: Benjamin')
    await expect.poll(() => seen.length, soon).toBe(3)
    expect(problems()).toContain('Did you mean `name`?')
    write('people/ada-north', 'nmae: Ada', 'name: Ada')
    await expect.poll(problems, soon).toBe('')
    expect(seen.at(-1)?.library.personById.get('ben-south')?.name).toBe('Benjamin South')
  })

  it('sees a person who is new, and the article that names them', async () => {
    cpSync(fileOf('people/ada-north'), fileOf('people/ida-north'))
    write('articles/call', 'person:ada-north', 'person:ida-north')
    await expect.poll(() => seen.at(-1)?.library.personById.has('ida-north'), soon).toBe(true)
    expect(seen.at(-1)?.library.articlesByReference.has('person:ida-north')).toBe(true)
    rmSync(fileOf('people/ida-north'))
    await expect.poll(problems, soon).toContain('unknown person `ida-north`')
  })

  it('sees at once what is remembered, and then what is written', async () => {
    const memories = join(content, '../memories')
    await readContent({ folder: content, now: '2025-01-15', memories })
    await follow(memories)
    expect(seen.map(({ library }) => library.personById.get('ada-north')?.name)).toEqual(['Ada North'])
    write('people/ben-south', 'name: Ben', 'name: Benjamin')
    await expect.poll(() => seen.length, soon).toBeGreaterThan(1)
    expect(seen.at(-1)?.library.personById.get('ben-south')?.name).toBe('Benjamin South')
  })

  it('sees what is in a folder that is new', async () => {
    mkdirSync(join(content, 'notices'))
    await expect.poll(() => seen.length, soon).toBeGreaterThan(1)
    writeFileSync(fileOf('notices/gone'), 'no frontmatter')
    await expect.poll(problems, soon).toContain('notices/gone.md')
  })
})

async function follow(memories?: string): Promise<void> {
  seen = []
  const reader = openReader({ folder: content, memories })
  const fail = (error: unknown) => expect(error).toBeUndefined()
  const see = (reading: Reading) => seen.push(reading)
  const watched = await followContent({ folder: content, reader, now: () => '2025-01-15', see, fail })
  onTestFinished(watched.end)
}

function problems(): string {
  return formatProblems(problemsIn(seen.at(-1)?.messages ?? []))
}

function fileOf(name: string): string {
  return join(content, `${name}.md`)
}

function write(name: string, from: string, to: string): void {
  const text = readFileSync(fileOf(name), 'utf8')
  expect(text).toContain(from)
  writeFileSync(fileOf(name), text.replace(from, to))
}
