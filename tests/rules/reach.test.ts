import { describe, expect, it } from 'vitest'
import { listingsOf } from '../../src/model/library-on-demand.ts'
import { witness } from '../../src/model/witness.ts'
import { check } from '../../src/reader/check.ts'
import { openMemory } from '../../src/memory/memory.ts'
import { gather } from '../../src/reader/whole-reading.ts'
import { reachOf } from '../../src/rules/reach.ts'
import { baseContent } from '../fixtures.ts'

describe('reachOf(changed)', () => {
  it.each(['content', baseContent])('finds whoever asked what has changed, in %s', async (folder) => {
    const desk = { folder, memory: openMemory(folder, undefined), tolerated: [] }
    const { corpus } = await gather(desk, '2026-11-23T12:00Z')
    let asked = 0
    for (const manuscript of corpus.manuscripts) {
      const { library, questions } = witness(corpus.library)
      await check([manuscript], { ...corpus, library }, { files: [] })
      const { kind, entry } = manuscript
      const listings = entry ? listingsOf({ kind, entry }) : {}
      for (const [question, keys] of Object.entries(questions())) {
        for (const key of keys) {
          const reach = reachOf({ [question.replace('?', '')]: [key] })
          const isFound = Object.entries(reach).some(([index, each]) =>
            each.some((one) => listings[index]?.includes(one)),
          )
          expect([manuscript.id, question, key, isFound]).toEqual([manuscript.id, question, key, true])
          asked++
        }
      }
    }
    expect(asked).toBeGreaterThan(folder === 'content' ? 300 : 5)
  })
})
