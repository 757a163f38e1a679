import { describe, expect, it } from 'vitest'
import { lazy, type Makers } from '../../src/model/lazy.ts'

type Given = { words: string[]; numbers: number[] }
type Whole = { longest: string; sum: number; both: string; count: number }

describe('lazy(given, makers, last)', () => {
  it('makes a property when it is first asked for, and once', () => {
    const { library, made } = open({ words: ['a', 'bcd'], numbers: [1, 2] })
    expect(made).toEqual([])
    expect([library.both, library.both, library.longest]).toEqual(['bcd 3', 'bcd 3', 'bcd'])
    expect(made).toEqual(['both', 'longest', 'sum'])
  })

  it('takes over from the last what is made of the very same, and what is made of that', () => {
    const given = { words: ['a', 'bcd'], numbers: [1, 2] }
    const last = open(given).library
    expect([last.both, last.count]).toEqual(['bcd 3', 2])
    const { library, made } = open({ ...given, numbers: [1, 3] }, last)
    expect([library.longest, library.sum, library.both, library.count]).toEqual(['bcd', 4, 'bcd 4', 2])
    expect(made).toEqual(['sum', 'both'])
  })

  it('takes over what is made of something new that comes to the same', () => {
    const last = open({ words: ['a'], numbers: [1, 2] }).library
    expect(last.both).toBe('a 3')
    const { library, made } = open({ words: ['a'], numbers: [3] }, last)
    expect(library.both).toBe('a 3')
    expect(made).toEqual(['longest', 'sum'])
  })

  it('takes over what one before the last made', () => {
    const given = { words: ['a', 'bcd'], numbers: [1, 2] }
    const first = open(given).library
    expect(first.longest).toBe('bcd')
    const second = open({ ...given, numbers: [] }, first).library
    const { library, made } = open(given, second)
    expect(library.longest).toBe('bcd')
    expect(made).toEqual([])
  })
})

function open(given: Given, last?: Whole): { library: Whole; made: string[] } {
  const made: string[] = []
  const note = <Value>(name: string, value: () => Value) => (made.push(name), value())
  const makers: Makers<Given, Whole> = {
    longest: ({ words }) => note('longest', () => words.toSorted((a, b) => b.length - a.length)[0] ?? ''),
    sum: ({ numbers }) => note('sum', () => numbers.reduce((a, b) => a + b, 0)),
    both: (all) => note('both', () => `${all.longest} ${all.sum}`),
    count: ({ words }) => note('count', () => words.length),
  }
  return { library: lazy(given, makers, last), made }
}
