import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { readContent } from '../../src/reader/read.ts'
import { corpus } from './corpus.ts'
import { lay } from './lay.ts'
import type { Outcome } from './outcomes.ts'

// Reads each input of the corpus, laid over the small site, and says in a line of JSON what came of it. A process of
// its own, so that one that hangs or fills the memory can be ended.
const content = join(mkdtempSync(join(tmpdir(), 'hostile-')), 'content')

for (const { files } of corpus) {
  cpSync(join(import.meta.dirname, '../reader/base/content'), content, { recursive: true })
  lay(files, content)
  const before = process.cpuUsage()
  const { messages } = await readContent({ folder: content, now: '2025-01-15T12:00Z' })
  const { user, system } = process.cpuUsage(before)
  const refusals = messages.flatMap(({ path, messages }) =>
    messages
      .filter(({ fatal }) => fatal)
      .map(({ line, ruleId }) => ({ path: path.slice(content.length + 1), line, ruleId })),
  )
  const seconds = (user + system) / 1e6
  const megabytes = process.resourceUsage().maxRSS / 1024
  const polluted = 'polluted' in {} || 'polluted' in []
  console.log(JSON.stringify({ refusals, seconds, megabytes, polluted } satisfies Outcome))
  rmSync(join(content, '..'), { recursive: true })
}
