import { appendFileSync, copyFileSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { readLines } from '../../src/memory/line-file.ts'

let file: string

beforeEach(() => {
  const folder = mkdtempSync(join(tmpdir(), 'lines-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  file = join(folder, 'lines')
  const lines = readLines(file, 'one')
  lines.append(numbered(0, 1500))
  lines.keepPlaces()
})

describe('a file of lines', () => {
  it('is found again without looking for the lines', () => {
    const seen: string[] = []
    readLines(file, 'one', (line) => seen.push(String(line)))
    expect(seen).toHaveLength(1500)
    writeFileSync(file, 'one\n' + 'x'.repeat(100_000)) // the same file, which nobody reads to the end
    expect(readLines(file, 'one').size).toBe(1500)
  })

  const changes: Record<string, () => void> = {
    nothing: () => undefined,
    'a line more': () => appendFileSync(file, 'key1500 text of 1500\n'),
    'half a line more': () => appendFileSync(file, 'key1500 te'),
    'other places': () => writeFileSync(`${file}.places`, 'one 5 5\n1\nkey1\n5'),
    'no places': () => rmSync(`${file}.places`),
    'lines that were put there anew': () => {
      copyFileSync(file, `${file}~`)
      renameSync(`${file}~`, file)
    },
  }

  it.each(Object.keys(changes))('is read rightly after %s', (change) => {
    changes[change]?.()
    const lines = readLines(file, 'one')
    for (const number of [0, 7, 1499])
      expect(String(lines.read(`key${number}`))).toBe(`key${number} text of ${number}`)
    lines.append(numbered(1501, 1502))
    expect(String(readLines(file, 'one').read('key1501'))).toBe('key1501 text of 1501')
    expect(lines.has('key1500')).toBe(change === 'a line more')
  })

  it('gives no line for another', () => {
    writeFileSync(file, ['one', ...numbered(1, 1501).map(String), ''].join('\n'))
    const lines = readLines(file, 'one')
    for (let number = 0; number < 1501; number++)
      expect([undefined, `key${number} text of ${number}`]).toContain(lines.read(`key${number}`)?.toString())
  })

  it('is empty for another version', () => {
    expect(readLines(file, 'two').size).toBe(0)
  })
})

function numbered(from: number, to: number): Buffer[] {
  return Array.from({ length: to - from }, (_, index) =>
    Buffer.from(`key${from + index} text of ${from + index}`),
  )
}
