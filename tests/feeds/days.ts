import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Library } from '../../src/model/library.ts'
import { readContent } from '../../src/reader/read.ts'
import { hasError } from '../../src/rules/problem.ts'

export const origin = 'https://readout.example'

/** The life of a small site: each day’s files are laid over those of the day before. On the last, nothing changes. */
const days = [
  ['1-the-article-is-published', '2025-01-11T12:00Z'],
  ['2-a-typing-error-is-mended', '2025-01-12T12:00Z'],
  ['3-the-meeting-is-called-off', '2025-01-20T12:00Z'],
  ['4-a-claim-is-corrected', '2025-01-21T12:00Z'],
  ['4-a-claim-is-corrected', '2025-03-01T12:00Z'],
] as const

export type Day = { library: Library; now: string }

/** The site as it stands on each of the days. */
export async function playDays(): Promise<Day[]> {
  const content = join(mkdtempSync(join(tmpdir(), 'readout-')), 'content')
  cpSync(join(import.meta.dirname, '../reader/base/content'), content, { recursive: true })
  const played: Day[] = []
  for (const [folder, now] of days) {
    cpSync(join(import.meta.dirname, 'days', folder), content, { recursive: true })
    const { library, messages } = await readContent({ folder: content, now })
    if (messages.some(hasError)) throw new Error(messages.flatMap((file) => file.messages).join('\n'))
    played.push({ library, now })
  }
  rmSync(join(content, '..'), { recursive: true })
  return played
}
