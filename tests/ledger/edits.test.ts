import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { baseContent, messagesIn, messagesText } from '../fixtures.ts'
import { caught } from './caught.ts'
import { copyOf, type Content } from './content.ts'
import { letThrough } from './let-through.ts'
import { publish } from './publish.ts'
import { announceAt, article, event, later } from './story.ts'

describe('the check, after a publication', () => {
  it.each(Object.entries(letThrough))('lets through whoever %s', async (_, edit) => {
    const messages = await messagesAfter(edit)
    expect(messages.filter((message) => !message.includes(' warning: '))).toEqual([])
  })

  it.each(Object.entries(caught))('catches whoever %s', async (sentence, edit) => {
    const messages = await messagesAfter(edit)
    expect(messages).not.toEqual([])
    expect(messages.filter((message) => !/^\S+:\d+:\d+: /.test(message))).toEqual([])
    const slug = sentence.toLowerCase().replaceAll(/[^a-z]+/g, '-')
    await expect(messagesText(messages, undefined)).toMatchFileSnapshot(
      join(import.meta.dirname, 'messages', `${slug}.txt`),
    )
  })
})

describe('the check, after a correction was published', () => {
  const words = { was: 'The talk was frank.', is: 'The talk was very frank.' }

  it.each([
    ['its words before', ({ replace }: Content) => replace(article, words.was, 'The talk was warm.')],
    ['its words after', ({ replace }: Content) => replace(article, words.is, 'The talk was warm.')],
  ])('catches whoever rewrites in the log %s', async (_, edit) => {
    const messages = await messagesAfterCorrection(edit)
    expect(messages.map((message) => message.split(' ').at(-1))).toEqual(['true-announcement'])
  })

  it('catches whoever changes the claim again', async () => {
    const messages = await messagesAfterCorrection(({ replace }) =>
      replace(event, 'very frank', 'most frank'),
    )
    expect(messages.join()).toContain('announced-change')
  })

  it('catches whoever changes it back', async () => {
    const messages = await messagesAfterCorrection(({ replace }) => replace(event, 'very frank', 'frank'))
    expect(messages.join()).toContain('announced-change')
  })

  function messagesAfterCorrection(edit: (content: Content) => void) {
    return messagesAfter(async (content) => {
      announceAt(later, words)(content)
      await publish(content.folder, '2025-01-14T12:00Z')
      edit(content)
    })
  }
})

/** What the check says of the base site, published in two parts and then edited. */
async function messagesAfter(edit: (content: Content) => void | Promise<void>): Promise<string[]> {
  const content = await published()
  await edit(content)
  return messagesIn(content.folder)
}

async function published(): Promise<Content> {
  const content = copyOf(baseContent)
  content.write(article, [...content.lines(article), '## Afterwards', '', 'Nothing.', ''].join('\n'))
  await publish(content.folder, '2025-01-12T12:00Z', ['/'])
  await publish(content.folder, '2025-01-13T12:00Z', ['/', '/feeds/'])
  return content
}
