import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { select } from 'hast-util-select'
import { describe, expect, it } from 'vitest'
import { readContent } from '../../src/reader/read.ts'
import { mainOf, textOf } from './built-page.ts'
import { cellsOf } from './table.ts'

const { library } = await readContent({ folder: 'content', now: '2026-11-23T05:00Z' })
const main = mainOf('/articles/lavrov-rubio-call/')
const prose = textOf(select('.prose', main) ?? main)

const statements = readFileSync(join(import.meta.dirname, 'coverage.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('|'))
  .slice(2)
  .map(cellsOf)
  .map(([statement = '', facts = '', words = '', claim = '']) => ({ statement, facts, words, claim }))

describe('the article that the story starts from, and ours', () => {
  it.for(statements)('$statement', ({ facts, words, claim }) => {
    expect(prose).toContain(words)
    if (!claim) return
    expect(library.claimById.get(claim)?.fact).toBe(facts)
    expect(
      select(`.prose a.claim[href="/claims/${claim}/"], .brief a.claim[href="/claims/${claim}/"]`, main),
    ).toBeDefined()
  })
})

describe('the content holds', () => {
  it('a claim for each of the 87 facts, and none for another', () => {
    expect([...new Set(library.claims.map(({ fact }) => fact))].sort()).toEqual(numbered('F', 87))
  })

  it('an event for each of them', () => {
    expect([...new Set(library.events.flatMap(({ facts }) => facts))].sort()).toEqual(numbered('F', 87))
  })

  it('all 232 sources, each once', () => {
    expect(library.sources.map(({ fact }) => fact).sort()).toEqual(numbered('S', 232))
  })

  it('every disagreement but that on a number, which is left out', () => {
    const disagreements = library.events.flatMap((event) => event.disagreements.map(({ fact }) => fact))
    expect(numbered('D', 16).filter((fact) => !disagreements.includes(fact))).toEqual(['D16'])
  })
})

/** As the facts of the story are numbered: `F01` to `F87`, `S01` to `S232`, `D1` to `D16`. */
function numbered(letter: 'F' | 'S' | 'D', last: number): string[] {
  const digits = letter === 'D' ? 1 : 2
  return Array.from({ length: last }, (_, index) => letter + String(index + 1).padStart(digits, '0')).sort()
}
