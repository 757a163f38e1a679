import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { planSentences } from '../../src/model/plan.ts'
import { readContent } from '../../src/reader/read.ts'
import { messagesOf } from '../fixtures.ts'
import { editedStory, errorsIn, isError } from './edited-story.ts'

describe('a meeting planned in Moscow for 20 October', () => {
  const plan = `---
title: North and South plan to meet
kind: meeting
start: 2025-10-20
zone: Europe/Moscow
status: planned
asOf: 2025-10-16
due: 2025-10-20
facts: [F04]
---
`

  it.for(['2025-10-19', '2025-10-20', '2025-10-20T20:59Z'])('passes the check on %s', async (now) => {
    expect(await stalePlans(now)).toEqual([])
  })

  it.for(['2025-10-20T21:00Z', '2025-10-21T00:00Z', '2025-10-21'])('is named on %s', async (now) => {
    expect(await stalePlans(now)).toEqual([
      'events/2025-10-20-meeting.md:8:6: Unexpected plan “North and South plan to meet” that was due by 20 October 2025, expected its `outcome`, or a new `asOf` and `due` fresh-plan',
    ])
  })

  async function stalePlans(now: string): Promise<string[]> {
    const lay = (content: string) => writeFileSync(join(content, 'events/2025-10-20-meeting.md'), plan)
    return (await messagesOf(lay, now))
      .filter(isError)
      .filter((error) => !error.includes('2025-02-01-meeting'))
  }
})

describe('the ministers’ meeting of 23 October, its outcome removed', () => {
  const id = '2025-10-23-lavrov-rubio-meeting'
  const path = `events/${id}.md`
  const ofPlan = /^status: cancelled$/m

  it.for([
    ['as a plan', (text: string) => withoutOutcome(text).replace(ofPlan, 'status: planned')],
    ['as cancelled by nobody', withoutOutcome],
  ] as const)('passes the check on 22 October and is named on 25 October, %s', async ([, edit]) => {
    const content = editedStory(path, edit)
    expect(await errorsIn(content, '2025-10-22')).toEqual([])
    expect(await errorsIn(content, '2025-10-25')).toEqual([
      expect.stringMatching(
        /:8:6: Unexpected plan “.*” that was due by 23 October 2025, expected its `outcome`/,
      ),
    ])
  })

  it('says in a build that allows it that the date has passed', async () => {
    const folder = editedStory(path, (text) => withoutOutcome(text).replace(ofPlan, 'status: planned'))
    const now = '2025-10-25'
    const { library, messages } = await readContent({ folder, now, allowsStalePlans: true })
    const event = library.eventById.get(id)
    expect(messages.flatMap(({ messages }) => messages).filter(({ fatal }) => fatal)).toEqual([])
    expect(event && planSentences(event, library)).toEqual([
      'As of 20 October 2025, planned for 23 October 2025.',
      'This date has passed; no outcome is recorded here.',
    ])
  })
})

function withoutOutcome(text: string): string {
  return text.replace(/^outcome:\n(  .*\n)+/m, '')
}
