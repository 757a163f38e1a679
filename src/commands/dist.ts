import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { lstat, mkdir, readdir, readlink, rename, rm, symlink } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { contentFolder, contentOptions } from '../environment.ts'
import type { Host } from '../hosting/hosts.ts'
import type { Library } from '../model/library.ts'
import { readContent, type Reading } from '../reader/read.ts'
import { formatProblems, problemsIn } from '../reader/report.ts'
import { hasError } from '../rules/problem.ts'
import { writeSearchIndex } from '../search/search-index.ts'
import { filesIn } from '../edition/built-files.ts'
import { readBuiltSite } from './built-site.ts'
import { exclusively } from './exclusively.mjs'
import { programFingerprint, siteFingerprint } from './fingerprint.ts'
import { wantedHost } from './host.ts'
import { writeHostingFiles } from './hosting-files.ts'
import { keepAddresses } from './kept-addresses.ts'
import { makePages } from './pages.ts'
import { openProgram } from './program.ts'

const builds = '.readout/builds'

/** A site that is to be built in a folder of its own; `program` and `fingerprint` stand for what it is made of. */
export type Site = { folder: string; program: string; fingerprint: string }

/**
 * Builds the site. `dist` is a link to the last good build and is replaced in one step, so that a build that
 * fails or is killed leaves it as it was. `fill` reads the content and puts the pages into the folder, unless it prints
 * why not. Returns whether the build is good; if not, the reasons are printed.
 */
export async function buildDist({ onlyIfChanged = false, fill = makeAll } = {}): Promise<boolean> {
  const host = wantedHost()
  return exclusively('build', async () => {
    const program = programFingerprint()
    const fingerprint = siteFingerprint(program)
    if (onlyIfChanged && (await builtFingerprint()) === fingerprint) return true

    process.env['READOUT_NOW'] ??= new Date().toISOString() // the check and the pages go by one clock
    await mkdir(builds, { recursive: true })
    const folder = join(builds, `${fingerprint}.${randomUUID()}`)
    try {
      const content = await fill({ folder, program, fingerprint })
      if (!content || !(await completeIn(folder, content, host))) return false
      const last = await currentBuild()
      await pointDistTo(folder)
      await removeBuildsBut(basename(folder), last)
      return true
    } finally {
      if ((await currentBuild()) !== basename(folder)) await rm(folder, { recursive: true, force: true })
    }
  })
}

async function makeAll({ folder, program: fingerprint }: Site): Promise<Reading | undefined> {
  const [content, program] = await Promise.all([readGoodContent(), openProgram(fingerprint)])
  if (!content) return undefined
  await takeSpareBuild(folder)
  console.log(`Making the pages of ${inWords(content.library)}`)
  await makePages(content, folder, { last: await lastGoodBuild(), program })
  return content
}

/** Adds what can be made only of the pages: old addresses, the search index, what hosts read. */
async function completeIn(folder: string, content: Reading, host: Host | undefined): Promise<boolean> {
  if (!(await keepsAddresses(folder, content))) return false
  console.log(`Indexing ${filesIn(folder).length} files for search and for hosts`)
  await writeSearchIndex(folder, content.library)
  const excesses = await writeHostingFiles(folder, content, host)
  for (const excess of excesses) console.error(excess)
  return excesses.length === 0
}

/** `3 articles, 82 events and 309 claims` */
function inWords({ articles, events, claims }: Library): string {
  return `${articles.length} articles, ${events.length} events and ${claims.length} claims`
}

/** Nothing where it has an error, which is then printed. */
export async function readGoodContent(): Promise<Reading | undefined> {
  const reading = await readContent(contentOptions())
  if (!reading.messages.some(hasError)) return reading
  console.error(formatProblems(problemsIn(reading.messages))) // mere warnings come with the pages
  return undefined
}

async function keepsAddresses(folder: string, { library, ledger }: Reading) {
  const site = await readBuiltSite(folder, library)
  const losses = keepAddresses(folder, { library, ledger, content: contentFolder() }, site)
  if (losses.length === 0) return true
  console.error(formatProblems(problemsIn(losses)))
  return false
}

async function builtFingerprint() {
  return (await currentBuild())?.split('.')[0]
}

/** `3f9c0a1b2c3d4e5f.0d9b8d3e-…`, the folder that `dist` leads to. */
async function currentBuild() {
  const isLink = (await lstat('dist').catch(() => undefined))?.isSymbolicLink()
  return isLink && existsSync('dist') ? basename(await readlink('dist')) : undefined
}

async function lastGoodBuild() {
  const current = await currentBuild()
  return current && join(builds, current)
}

async function pointDistTo(folder: string) {
  const link = 'dist~' // beside it, since `.readout` may be on another disk
  await rm(link, { force: true })
  await symlink(folder, link)
  const isFolder = (await lstat('dist').catch(() => undefined))?.isDirectory()
  if (isFolder) await rename('dist', join(builds, randomUUID())) // of a plain `astro build`
  await rename(link, 'dist')
}

/** The last but one, whose folder the next build uses again. */
async function takeSpareBuild(folder: string) {
  const current = await currentBuild()
  const entries = await readdir(builds, { withFileTypes: true })
  const spare = entries.find((entry) => entry.isDirectory() && entry.name !== current)
  if (spare) await rename(join(builds, spare.name), folder)
}

async function removeBuildsBut(current: string, spare: string | undefined) {
  const kept = [current, `${current}.pages`, spare]
  const others = (await readdir(builds)).filter((name) => !kept.includes(name))
  await Promise.all(others.map((name) => rm(join(builds, name), { recursive: true, force: true })))
}
