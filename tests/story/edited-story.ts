import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished } from 'vitest'
import { messagesIn } from '../fixtures.ts'

/** A copy of the story in which one file, e.g., `articles/lavrov-rubio-call.md`, is another. */
export function editedStory(path: string, edit: (text: string) => string): string {
  const content = join(mkdtempSync(join(tmpdir(), 'readout-')), 'content')
  onTestFinished(() => rmSync(join(content, '..'), { recursive: true }))
  cpSync('content', content, { recursive: true })
  const text = readFileSync(join(content, path), 'utf8')
  const edited = edit(text)
  expect(edited).not.toBe(text)
  writeFileSync(join(content, path), edited)
  return content
}

/** Without the warnings that content of a later day than the present has. */
export async function errorsIn(content: string, now: string): Promise<string[]> {
  return (await messagesIn(content, now)).filter(isError)
}

export function isError(message: string): boolean {
  return !message.includes(': warning: ')
}
