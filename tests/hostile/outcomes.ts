import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { corpus, type HostileInput } from './corpus.ts'

/** What came of an input: it is refused, or it has no refusals and is accepted. */
export type Outcome = {
  refusals: { path: string; line: number | undefined; ruleId: string | undefined }[]
  /** Of computing. */
  seconds: number
  /** The most that the process has held so far. */
  megabytes: number
  /** Whether every object now has what the input gave to one. */
  polluted: boolean
}

/** Has another process read the corpus, and ends it when it is silent for half a minute. */
export async function readCorpus(): Promise<(HostileInput & Outcome)[]> {
  const child = spawn(
    process.execPath,
    ['--max-old-space-size=256', join(import.meta.dirname, 'read-inputs.ts')], // the rest of 512 MB is not heap
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  const outcomes: (HostileInput & Outcome)[] = []
  const give = () => child.kill('SIGKILL')
  let patience = setTimeout(give, 30_000)
  for await (const line of createInterface(child.stdout)) {
    clearTimeout(patience)
    patience = setTimeout(give, 30_000)
    const input = corpus[outcomes.length]
    if (input) outcomes.push({ ...input, ...(JSON.parse(line) as Outcome) })
  }
  clearTimeout(patience)
  return outcomes
}
