import { cpSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fixturesIn, messagesOf, messagesText, nowOf } from '../fixtures.ts'

describe('readContent({ folder, now })', () => {
  it('has nothing to say of content without a fault', async () => {
    expect(await messagesOf(() => {})).toEqual([])
  })

  it.each(fixturesIn(import.meta.dirname))('refuses $sentence', async (fixture) => {
    const now = nowOf(fixture)
    const overlay = join(fixture.folder, 'content')
    const messages = await messagesOf(
      (content) => cpSync(overlay, content, { recursive: true, verbatimSymlinks: true }),
      now,
    )
    expect(existsSync(overlay)).toBe(true)
    expect(messages).not.toEqual([])
    await expect(messagesText(messages, now)).toMatchFileSnapshot(join(fixture.folder, 'messages.txt'))
  })
})
