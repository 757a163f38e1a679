import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** One run: seconds, and mebibytes of the largest process. `others` are the cores that other work kept busy. */
export type Run = { wall: number; cpu: number; memory: number; others: number }

/** Runs a command under GNU time. */
export function measure(file: string, options: string[], cwd: string, env: NodeJS.ProcessEnv): Run {
  const log = resolve(cwd, 'time.txt')
  const before = busySeconds()
  const { status, stdout, stderr } = spawnSync('time', ['-f', '%e %U %S %M', '-o', log, file, ...options], {
    ...{ cwd, env, encoding: 'utf8' },
  })
  if (status !== 0)
    throw new Error(`${[file, ...options].join(' ')} failed:\n${(stdout + stderr).slice(0, 2000)}`)
  const [wall = 0, user = 0, system = 0, kibibytes = 0] = readFileSync(log, 'utf8')
    .trim()
    .split(' ')
    .map(Number)
  rmSync(log)
  const cpu = user + system
  const others = Math.max(0, (busySeconds() - before - cpu) / Math.max(wall, 0.01))
  return { wall, cpu, memory: kibibytes / 1024, others }
}

/** How much there is in a folder. */
export function extentOf(folder: string): { files: number; bytes: number } {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((each) => each.isFile())
  const bytes = files.reduce((sum, each) => sum + statSync(join(each.parentPath, each.name)).size, 0)
  return { files: files.length, bytes }
}

export function median(numbers: number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN
}

/** What all cores have worked since the machine was started. */
function busySeconds(): number {
  const [, user = 0, nice = 0, system = 0] = (readFileSync('/proc/stat', 'utf8').split('\n')[0] ?? '')
    .split(/\s+/)
    .map(Number)
  return (user + nice + system) / 100
}
