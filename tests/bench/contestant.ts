import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { eleventyFiles, hugoFiles } from './templates.ts'

/** Something that builds the same articles; `folder` is its own, made by `prepare`. */
export type Contestant = {
  name: string
  /** Which form of the articles it reads. */
  reads: 'manuscripts' | 'plain'
  prepare(folder: string): void
  command(folder: string): { file: string; options: string[] }
  /** What a cold build finds empty. */
  output: string
  caches: string[]
}

export function contestants(): Contestant[] {
  return [...(hasHugo() ? [hugo] : []), eleventy, samePages, everything, check]
}

const everything: Contestant = {
  name: 'Readout, everything',
  reads: 'manuscripts',
  prepare: copyReadout,
  command: () => ({ file: process.execPath, options: ['src/commands/run.mjs', 'src/commands/build.ts'] }),
  output: 'dist',
  caches: ['.readout', '.astro'],
}

/** The same code without the other pages: what the others are asked for, and no more. */
const samePages: Contestant = {
  name: 'Readout, the same pages',
  reads: 'manuscripts',
  prepare(folder) {
    copyReadout(folder)
    const pages = join(folder, 'src/pages')
    rmSync(pages, { recursive: true })
    for (const page of ['index.astro', 'articles/[id].astro'])
      cpSync(join('src/pages', page), join(pages, page))
    write(folder, { 'src/pages/rss.xml.ts': rssPage, 'pages-alone.ts': pagesAlone })
  },
  command: () => ({ file: process.execPath, options: ['src/commands/run.mjs', 'pages-alone.ts'] }),
  output: 'dist',
  caches: ['.readout', '.astro'],
}

/** `npm run check`: reads all and writes nothing. */
const check: Contestant = {
  ...everything,
  name: 'Readout, check alone',
  command: () => ({ file: process.execPath, options: ['src/commands/run.mjs', 'src/commands/check.ts'] }),
}

const eleventy: Contestant = {
  name: 'Eleventy 3.1.7',
  reads: 'plain',
  prepare(folder) {
    write(folder, eleventyFiles)
    const installed = resolve('.readout/bench/eleventy')
    if (!existsSync(join(installed, 'node_modules'))) install(installed)
    symlinkSync(join(installed, 'node_modules'), join(folder, 'node_modules'))
  },
  command: () => ({
    file: process.execPath,
    options: ['node_modules/@11ty/eleventy/cmd.cjs', '--quiet', '--input=content', '--output=dist'],
  }),
  output: 'dist',
  caches: ['.cache'],
}

const hugo: Contestant = {
  name: 'Hugo',
  reads: 'plain',
  prepare: (folder) => write(folder, hugoFiles),
  command: () => ({ file: 'hugo', options: ['--quiet', '--destination', 'dist'] }),
  output: 'dist',
  caches: ['resources'],
}

/** The build as far as the pages: neither a search index nor what hosts read. */
const pagesAlone = `import { existsSync, readlinkSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { contentFolder, memoriesFolder, now } from './src/environment.ts'
import { programFingerprint } from './src/commands/fingerprint.ts'
import { makePages } from './src/commands/pages.ts'
import { openProgram } from './src/commands/program.ts'
import { readContent } from './src/reader/read.ts'
import { hasError } from './src/rules/problem.ts'

const [reading, program] = await Promise.all([
  readContent({ folder: contentFolder(), now: now(), memories: memoriesFolder }),
  openProgram(programFingerprint()),
])
if (reading.messages.some(hasError)) throw new Error('The content has errors')
const last = lastBuild()
const [folder, spare] = ['.readout/' + Date.now(), '.readout/spare']
if (existsSync(spare)) renameSync(spare, folder)
await makePages(reading, folder, { last, program })
rmSync('dist', { recursive: true, force: true })
symlinkSync(folder, 'dist')
if (last) renameSync(last, spare)

function lastBuild() {
  try {
    return readlinkSync('dist')
  } catch {
    return undefined
  }
}
`

const rssPage = `import { getLibrary, siteOrigin } from '../content.ts'
import { siteFeeds } from '../feeds/feeds.ts'
import { formatRss } from '../feeds/rss.ts'

export async function GET() {
  const [feed] = siteFeeds(await getLibrary(), siteOrigin())
  return new Response(feed && formatRss(feed, siteOrigin()))
}
`

function copyReadout(folder: string): void {
  for (const path of [
    'src',
    'public',
    'astro.config.mjs',
    'package.json',
    'package-lock.json',
    'tsconfig.json',
  ])
    cpSync(path, join(folder, path), { recursive: true })
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'))
}

/** Beside the project rather than in it: nobody else needs it. */
function install(folder: string): void {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), '{"private": true}')
  const packages = ['@11ty/eleventy@3.1.7', 'markdown-it-anchor@9.2.0']
  execFileSync('npm', ['install', '--save-exact', '--no-audit', '--no-fund', ...packages], { cwd: folder })
}

function hasHugo(): boolean {
  try {
    return execFileSync('hugo', ['version']).length > 0
  } catch {
    return false
  }
}

function write(folder: string, files: Record<string, string>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
}
