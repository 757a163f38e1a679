import { existsSync, writeFileSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { exclusively } from '../../src/commands/exclusively.mjs'

test('works of one name follow one another', async () => {
  const log: string[] = []
  const work = (name: string) => async () => {
    log.push(`${name} begins`)
    await setTimeout(50)
    log.push(`${name} ends`)
  }
  await Promise.all([exclusively('test', work('one')), exclusively('test', work('two'))])
  expect(log).toEqual(['one begins', 'one ends', 'two begins', 'two ends'])
})

test('a lock whose holder is gone holds nobody up', async () => {
  writeFileSync('.readout/left-over.lock', '4194305') // more than Linux gives out
  expect(await exclusively('left-over', async () => 'done')).toBe('done')
})

test('nor does one whose holder ended while it removed another', async () => {
  for (const name of ['removing.lock', 'removing.lock.clearing']) writeFileSync(`.readout/${name}`, '4194305')
  expect(await exclusively('removing', async () => 'done')).toBe('done')
})

test('what a holder left when it was killed while it removed another is removed', async () => {
  writeFileSync('.readout/killed.lock.clearing', '4194305')
  await exclusively('killed', async () => 'done')
  expect(existsSync('.readout/killed.lock.clearing')).toBe(false)
})

test('work that fails gives the lock back', async () => {
  await expect(exclusively('failing', () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(await exclusively('failing', async () => 'done')).toBe('done')
})
