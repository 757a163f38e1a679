import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, sep } from 'node:path'
import type { VFile } from 'vfile'
import { VFileMessage } from 'vfile-message'
import { readContent } from '../src/reader/read.ts'

/** A folder is a test, and its name the sentence, e.g., `key-that-is-misspelt`. */
export type Fixture = { sentence: string; folder: string }

/** A small site without a fault. */
export const baseContent = join(import.meta.dirname, 'reader/base/content')

export function fixturesIn(folder: string): Fixture[] {
  const names = readdirSync(folder, { withFileTypes: true }).filter(
    (entry) => entry.isDirectory() && entry.name !== 'base',
  )
  return names.map(({ name }) => ({ sentence: name.replaceAll('-', ' '), folder: join(folder, name) }))
}

/** What the reader says of the base site with files laid over it, as `messages.txt` has it. */
export async function messagesOf(
  lay: (content: string) => void | Promise<void>,
  now = '2025-01-15T12:00Z',
): Promise<string[]> {
  const content = join(mkdtempSync(join(tmpdir(), 'readout-')), 'content')
  cpSync(baseContent, content, { recursive: true })
  await lay(content)
  const messages = await messagesIn(content, now)
  rmSync(join(content, '..'), { recursive: true })
  return messages
}

/** What the reader says of a content folder. */
export async function messagesIn(content: string, now = '2025-01-15T12:00Z'): Promise<string[]> {
  const { messages } = await readContent({ folder: content, now })
  return messages
    .flatMap(linesOf)
    .map((line) => line.replaceAll(content + sep, '').replaceAll(content, 'content'))
    .map((line) => line.replaceAll(/(?<=\d\dz-)[0-9a-f]{16}\b/g, 'seal'))
}

/** The present for a fixture: its `messages.txt` may begin with `# now: 2025-02-03`. */
export function nowOf({ folder }: Fixture): string | undefined {
  const path = join(folder, 'messages.txt')
  return existsSync(path) ? /^# now: (.+)$/m.exec(readFileSync(path, 'utf8'))?.[1] : undefined
}

/** The text of `messages.txt`; on the first run `toMatchFileSnapshot` writes it, to be read before it is committed. */
export function messagesText(lines: string[], now: string | undefined): string {
  return [...(now ? [`# now: ${now}`] : []), ...lines, ''].join('\n')
}

function linesOf(file: VFile): string[] {
  return file.messages.map(({ line, column, reason, ruleId, fatal, cause }) => {
    const place = line === undefined ? file.path : `${file.path}:${line}:${column}`
    const because = cause instanceof VFileMessage ? ` [${cause.line}:${cause.column} ${cause.reason}]` : ''
    return `${place}: ${fatal ? '' : 'warning: '}${reason} ${ruleId}${because}`
  })
}
