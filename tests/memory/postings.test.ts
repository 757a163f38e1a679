import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { openPostings } from '../../src/memory/postings.ts'

let file: string

beforeEach(() => {
  const folder = mkdtempSync(join(tmpdir(), 'postings-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  file = join(folder, 'postings')
})

describe('postings', () => {
  it('tell which files answer a question, at once and the next time', () => {
    const postings = openPostings(file, 'one')
    postings.add('a', ['claimById x', 'claimsByParty ada'])
    postings.add('b', ['claimById y', 'claimsByParty ada'])
    for (const each of [postings, saved(postings, ['a', 'b'])]) {
      expect(each.find('claimById x')).toEqual(['a'])
      expect(each.find('claimsByParty ada').toSorted()).toEqual(['a', 'b'])
      expect(each.find('claimById z')).toEqual([])
      expect([each.covers('a'), each.covers('c')]).toEqual([true, false])
    }
  })

  it('forget the files that are gone, and learn of new ones', () => {
    const postings = openPostings(file, 'one')
    for (let number = 0; number < 500; number++)
      postings.add(`file${number}`, [`own ${number}`, `q${number % 7}`])
    const kept = Array.from({ length: 250 }, (_, index) => `file${index * 2 + 1}`)
    const again = saved(postings, kept)
    again.add('new', ['q3'])
    expect(again.find('q2')).toEqual(kept.filter((key) => Number(key.slice(4)) % 7 === 2))
    expect(again.find('q3').toSorted()).toEqual(
      [...kept.filter((key) => Number(key.slice(4)) % 7 === 3), 'new'].toSorted(),
    )
    expect(again.covers('file2')).toBe(false)
    expect(saved(again, [...kept, 'new']).find('q3')).toContain('new')
  })

  it.each(['of another version', 'with another letter', 'cut off'])(
    'count as empty when they are %s',
    (fault) => {
      const postings = openPostings(file, 'one')
      postings.add('a', ['claimById x'])
      saved(postings, ['a'])
      const text = readFileSync(file, 'latin1')
      if (fault === 'with another letter') writeFileSync(file, text.replace('\na', '\nb'), 'latin1')
      if (fault === 'cut off') writeFileSync(file, text.slice(0, -1), 'latin1')
      const again = openPostings(file, fault === 'of another version' ? 'two' : 'one')
      expect([again.covers('a'), again.covers('b'), again.find('claimById x')]).toEqual([false, false, []])
    },
  )
})

function saved(postings: ReturnType<typeof openPostings>, keys: string[]) {
  postings.save(keys)
  return openPostings(file, 'one')
}
