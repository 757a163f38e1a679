import { expect, it } from 'vitest'
import { editedStory, errorsIn } from './edited-story.ts'

const call = 'events/2025-10-20-lavrov-rubio-call.md'
const article = 'articles/lavrov-rubio-call.md'

it.for([
  {
    what: 'a claim without its speaker',
    path: call,
    within: 'id: moscow-published-first',
    from: /\n    by: readout/,
    to: '',
    told: 'Unexpected missing key `by`, expected who says so',
  },
  {
    what: 'a claim without its source',
    path: call,
    within: 'id: moscow-published-first',
    from: /\n    sources: .*/,
    to: '',
    told: 'Unexpected missing key `sources`, expected where it can be checked',
  },
  {
    what: 'a quotation without its speaker',
    path: call,
    within: 'id: constructive-discussion',
    from: /\n    by: .*/,
    to: '',
    told: 'Unexpected missing key `by`, expected who says so',
  },
  {
    what: 'a status not in the list',
    path: call,
    within: 'status: confirmed',
    from: /confirmed/,
    to: 'proven',
    told: 'Unexpected `proven`, expected one of `confirmed`, `recorded`, `said`',
  },
  {
    what: 'a settled question without the event that settled it',
    path: article,
    within: 'id: when-would-the-summit-be',
    from: /\n    event: .*/,
    to: '',
    told: 'Unexpected missing key `event`, expected the event that settled it',
  },
  {
    what: 'a settled question without the claim that settled it',
    path: article,
    within: 'id: when-would-the-summit-be',
    from: /\n    claim: .*/,
    to: '',
    told: 'Unexpected missing key `claim`, expected the claim that settled it',
  },
])('the story is refused with $what, at its line', async ({ path, within, from, to, told }) => {
  let line = 0
  const content = editedStory(path, (text) => {
    const start = text.lastIndexOf('\n', text.indexOf(within)) + 1
    line = text.slice(0, start).split('\n').length
    return text.slice(0, start) + text.slice(start).replace(from, to)
  })
  const errors = await errorsIn(content, '2026-12-31')
  expect(errors).toHaveLength(1)
  expect(errors[0]?.replace(/:\d+: /, ': ')).toMatch(`${path}:${line}: ${told}`)
})
