import { spawnSync } from 'node:child_process'
import { it } from 'vitest'

/** A test by a program that the machine may have; where it has not, the test is skipped and says so. */
export function itWith(program: string, ...args: string[]) {
  const trial = spawnSync(program, args.length > 0 ? args : ['-h'], { input: '' })
  const installed = !trial.error && (args.length === 0 || trial.status === 0)
  return (fact: string, test: () => void | Promise<void>) =>
    it.skipIf(!installed)(installed ? fact : `${fact} (it is not installed here)`, test)
}

/** What a program prints, run with a home of its own. */
export function run(
  program: string,
  args: string[],
  { input = '', home }: { input?: string; home: string },
): string {
  const env = { ...process.env, HOME: home }
  const { stdout, stderr, status } = spawnSync(program, args, { input, encoding: 'utf8', env })
  if (status !== 0) throw new Error(`${program}: ${stderr}`)
  return stdout
}
