import { copyFileSync, cpSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { rules } from '../../src/rules/rules.ts'
import { baseContent, fixturesIn, messagesOf, messagesText, nowOf, type Fixture } from '../fixtures.ts'
import { publish } from '../ledger/publish.ts'

describe('a rule', () => {
  const fixtures = fixturesIn(import.meta.dirname)

  it('has its examples', () => {
    expect(fixtures.map(({ folder }) => idOf(folder))).toEqual(expect.arrayContaining(Object.keys(rules)))
  })

  it.each(fixtures)('lets pass what keeps it: $sentence', async (fixture) => {
    expect(await messagesAbout('ok.md', fixture)).toEqual([])
  })

  it.each(fixtures)('names what breaks it: $sentence', async (fixture) => {
    const messages = await messagesAbout('not-ok.md', fixture)
    const ruleId = idOf(fixture.folder)
    expect(messages).not.toEqual([])
    expect(messages.filter((message) => !message.includes(` ${ruleId}`))).toEqual([])
    await expect(messagesText(messages, nowOf(fixture))).toMatchFileSnapshot(
      join(fixture.folder, 'messages.txt'),
    )
  })
})

/** The messages about an example that stands in the place of a file of the base site. */
async function messagesAbout(name: string, fixture: Fixture): Promise<string[]> {
  const path = places[idOf(fixture.folder)] ?? 'events/2025-01-10-call.md'
  const messages = await messagesOf(async (content) => {
    await publishBefore(fixture, content)
    copyFileSync(join(fixture.folder, name), join(content, path))
  }, nowOf(fixture))
  return messages.filter((message) => message.startsWith(path))
}

/** What a rule about changes needs: the base site as it was published with other files in it. */
async function publishBefore({ folder }: Fixture, content: string): Promise<void> {
  const published = join(folder, 'published')
  if (!existsSync(published)) return
  cpSync(published, content, { recursive: true })
  await publish(content)
  cpSync(baseContent, content, { recursive: true })
}

/** Where an example stands when it is not the event that the article is about. */
const places: Record<string, string> = {
  'article-brief': 'articles/call.md',
  'fresh-plan': 'events/2025-02-01-meeting.md',
  frontmatter: 'people/ada-north.md',
  'heading-depth': 'articles/call.md',
  'image-alternative': 'pages/about.md',
  'known-reference': 'articles/call.md',
  'known-key': 'people/ada-north.md',
  'known-scheme': 'pages/about.md',
  'published-by-now': 'articles/call.md',
  'required-key': 'people/ada-north.md',
  'true-announcement': 'articles/call.md',
  'update-order': 'articles/call.md',
  'valid-value': 'sources/north-readout.md',
  'written-text': 'pages/about.md',
}

function idOf(folder: string): string {
  return folder.split('/').at(-1) ?? ''
}
