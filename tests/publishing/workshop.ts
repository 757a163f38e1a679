import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  symlinkSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout } from 'node:timers/promises'

/** A copy of the project to build in, with small content of its own. */
export function openWorkshop(): string {
  const workshop = mkdtempSync(join(tmpdir(), 'workshop-'))
  for (const name of [
    'src',
    'public',
    'astro.config.mjs',
    'package.json',
    'package-lock.json',
    'tsconfig.json',
  ]) {
    cpSync(name, join(workshop, name), { recursive: true })
  }
  cpSync('tests/reader/base/content', join(workshop, 'content'), { recursive: true })
  symlinkSync(resolve('node_modules'), join(workshop, 'node_modules'))
  return workshop
}

export type BuildOptions = {
  /** What to run instead of a build of the whole site, e.g., `['src/commands/join.ts', 'a', 'b']`. */
  run?: string[]
  /** Modules to load first. */
  imports?: string[]
  env?: NodeJS.ProcessEnv
  /** After so many milliseconds, with SIGKILL. */
  killAfter?: number
  /** A program that starts the build, e.g., `taskset -c 0`. */
  through?: string[]
}

export type Ended = {
  code: number | null
  signal: NodeJS.Signals | null
  output: string
  errors: string
  milliseconds: number
}

/** `npm run build`, as at noon of 15 January 2025. */
export async function build(workshop: string, options: BuildOptions = {}): Promise<Ended> {
  const { run = ['src/commands/build.ts'], imports = [], env = {}, killAfter, through = [] } = options
  const preloads = imports.flatMap((path) => ['--import', resolve(import.meta.dirname, path)])
  const [command = '', ...rest] = [...through, process.execPath, ...preloads, ...run]
  const start = performance.now()
  const child = spawn(command, rest, {
    cwd: workshop,
    env: { ...process.env, READOUT_NOW: '2025-01-15T12:00Z', ...env },
  })
  const ended = new Promise<Ended>((resolve) => {
    let [output, errors] = ['', '']
    child.stdout.on('data', (data) => (output += data))
    child.stderr.on('data', (data) => (errors += data))
    child.on('close', (code, signal) =>
      resolve({ code, signal, output, errors, milliseconds: performance.now() - start }),
    )
  })
  if (killAfter !== undefined) void setTimeout(killAfter).then(() => child.kill('SIGKILL'))
  return ended
}

/** The folder that `dist` leads to. */
export function siteFolder(workshop: string): string {
  return join(workshop, readlinkSync(join(workshop, 'dist')))
}

/** What in `dist` is not as its list of hashes has it; nothing when the site is whole. */
export function faultsIn(workshop: string): string[] {
  const dist = join(workshop, 'dist')
  if (!existsSync(join(dist, 'hashes.txt'))) return ['no list of hashes']
  const listed = new Map(hashesOf(workshop).map((line) => [line.slice(66), line.slice(0, 64)]))
  const present = readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(dist.length + 1))
  return [
    ...present.filter((path) => path !== 'hashes.txt' && listed.get(path) !== hashOf(join(dist, path))),
    ...[...listed.keys()].filter((path) => !existsSync(join(dist, path))),
  ]
}

/** The lines of the list of hashes of `dist`. */
export function hashesOf(workshop: string): string[] {
  return readFileSync(join(workshop, 'dist/hashes.txt'), 'utf8').trim().split('\n')
}

function hashOf(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex')
}
