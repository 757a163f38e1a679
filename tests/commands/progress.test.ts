import { expect, test } from 'vitest'
import { describeProgress } from '../../src/commands/progress.ts'

test('progress says how many of how many there are, and how long the rest takes at this rate', () => {
  const say = (done: number, seconds: number) =>
    describeProgress('pages', { done, total: 10_000, elapsed: seconds * 1000 })

  expect(say(1200, 3)).toBe('1,200 of 10,000 pages, 22 s to go')
  expect(say(1000, 30)).toBe('1,000 of 10,000 pages, 5 minutes to go')
  expect(say(9999, 60)).toBe('9,999 of 10,000 pages, 0 s to go')
  expect(say(10_000, 60)).toBe('10,000 of 10,000 pages')
})
