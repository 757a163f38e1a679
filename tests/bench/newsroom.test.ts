import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { readContent } from '../../src/reader/read.ts'
import { formatProblems, problemsIn } from '../../src/reader/report.ts'
import { manuscriptsOf, plainFilesOf } from './manuscripts.ts'
import { newsroomOf } from './newsroom.ts'

describe('the newsroom of the benchmark', () => {
  it('is the same whenever it is made up', () => {
    expect([...manuscriptsOf(newsroomOf(12))]).toEqual([...manuscriptsOf(newsroomOf(12))])
  })

  it('has nothing that the check would hold against a writer', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'newsroom-'))
    onTestFinished(() => rmSync(folder, { recursive: true }))
    for (const [path, text] of manuscriptsOf(newsroomOf(12))) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), text)
    }
    const { library, messages } = await readContent({ folder, now: '2026-11-23T05:00Z' })
    expect(formatProblems(problemsIn(messages))).toBe('')
    expect(library.articles).toHaveLength(12)
  })

  it('names few people often and most seldom', () => {
    const stories = newsroomOf(300).stories.map(({ people }) => people.map(({ id }) => id))
    const counts = [...Map.groupBy(stories.flat(), (id) => id).values()].map(({ length }) => length)
    const [most = 0, ...rest] = counts.toSorted((a, b) => b - a)
    expect(most).toBeGreaterThan(100)
    expect(rest.at(Math.floor(rest.length / 2))).toBeLessThan(10)
  })

  it('gives other generators the same words, without references of ours', () => {
    const texts = [...plainFilesOf(newsroomOf(12))].map(([, text]) => text)
    expect(texts).toHaveLength(12)
    expect(texts.join('')).not.toMatch(/\]\((person|claim|event):/)
  })
})
