import type { VFile } from 'vfile'
import { report } from '../rules/problem.ts'

/**
 * Whether the text is of a size and a nesting that the parsers take in a second: some of their work grows with the
 * square of what is nested, and a few thousand levels end the process. The longest explainers come to a tenth of it.
 */
export function checkBounds(file: VFile): boolean {
  const excess = findExcess(String(file.value).split('\n'))
  if (!excess) return true
  reportExcess(file, excess)
  return false
}

/** What there is too much of, e.g., `{noun: 'lines', found: 12000, most: 10000}`. */
type Excess = { noun: string; found: number; most: number; line?: number }

export function reportExcess(file: VFile, { noun, found, most, line }: Excess): void {
  report(file, {
    ruleId: 'bounds',
    unexpected: `${format(found)} ${noun}`,
    expected: `at most ${format(most)}`,
    ...(line && { place: { line, column: 1 } }),
  })
}

function findExcess(lines: string[]): Excess | undefined {
  if (lines.length > 10_000) return { noun: 'lines', found: lines.length, most: 10_000 }
  const frontmatterEnd = lines.findIndex((line, index) => index > 0 && line.trimEnd() === '---')
  let marks = 0 // Since the last blank line of the text.
  let tags = 0
  for (const [index, text] of lines.entries()) {
    marks = index <= frontmatterEnd || text.trim() === '' ? 0 : marks + count(text, /[*_[]/g)
    tags += index <= frontmatterEnd ? 0 : count(text, /<[a-z]/gi)
    if (text.length <= 50 && marks <= 1_000 && tags <= 1_000) continue // as most lines: too short to exceed the rest
    const measures = [
      { noun: 'characters in a line', found: text.length, most: 10_000 },
      { noun: 'spaces before a text', found: text.search(/\S|$/), most: 100 },
      { noun: 'lists and quotes within one another', found: countContainers(text), most: 50 },
      { noun: 'marks `*`, `_` and `[` in a paragraph', found: marks, most: 1_000 },
      { noun: 'tags', found: tags, most: 1_000 },
    ]
    const excess = measures.find(({ found, most }) => found > most)
    if (excess) return { ...excess, line: index + 1 }
  }
  return undefined
}

/** 3 for `> - 1. text`. */
function countContainers(text: string): number {
  const [start = ''] = /^(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t])))*/.exec(text) ?? []
  return count(start, /[->+*.)]/g)
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}

/** `10,000` */
function format(number: number): string {
  return String(number).replaceAll(/\B(?=(\d{3})+$)/g, ',')
}
