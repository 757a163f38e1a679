import type { AstroIntegration } from 'astro'
import { createHash } from 'node:crypto'
import { existsSync, globSync } from 'node:fs'
import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { cwd } from 'node:process'
import { pathToFileURL } from 'node:url'
import type { PageMaker } from '../prerender.ts'
import { filesIn } from './built-files.ts'

/** What Astro makes of the code: it makes the pages of any content, and so is kept until the code changes. */
export type Program = {
  /** The folder of what comes with the pages as it is, e.g., fonts. */
  files: string
  pageMakers(): Promise<PageMaker[]>
}

const programs = '.readout/programs'

/** The program of a fingerprint. That of another, or one that is damaged, makes way for it. */
export async function openProgram(fingerprint: string): Promise<Program> {
  const name = createHash('sha256').update(fingerprint).update(cwd()).digest('hex') // as it holds whole paths
  const folder = resolve(programs, name.slice(0, 16))
  if (!(await isWhole(folder))) await bundle(folder)
  const { code, files } = partsOf(folder)
  const [entry = ''] = globSync('prerender-entry.*.mjs', { cwd: code })
  const { pageMakers }: Program = await import(pathToFileURL(join(code, entry)).href)
  return { files, pageMakers }
}

function partsOf(folder: string) {
  return { code: join(folder, 'code'), files: join(folder, 'files'), digest: join(folder, 'digest.txt') }
}

async function isWhole(folder: string): Promise<boolean> {
  const { digest } = partsOf(folder)
  return existsSync(digest) && (await readFile(digest, 'utf8')) === (await digestOfParts(folder))
}

async function bundle(folder: string): Promise<void> {
  console.log('Bundling the code that makes the pages')
  await rm(programs, { recursive: true, force: true })
  const draft = `${folder}~`
  const { files, digest } = partsOf(draft)
  const { build } = await import('astro') // only now: it takes a second
  await build({ outDir: files, logLevel: 'warn', integrations: [bundleAlone(draft)] })
  await writeFile(digest, await digestOfParts(draft))
  await rename(draft, folder)
}

/** Has Astro bundle `prerender.ts` with the templates, and make no page. */
function bundleAlone(folder: string): AstroIntegration {
  const { code, files } = partsOf(folder)
  const input = resolve('src/prerender.ts')
  return {
    name: 'program',
    hooks: {
      'astro:config:setup'({ updateConfig }) {
        const configEnvironment = (name: string) =>
          name === 'prerender' ? { build: { rolldownOptions: { input } } } : undefined
        updateConfig({ vite: { plugins: [{ name: 'program', configEnvironment }] } })
      },
      'astro:build:start'({ setPrerenderer }) {
        setPrerenderer({
          name: 'program',
          setup: () => rename(join(files, '.prerender'), code), // where Astro would delete it
          getStaticPaths: async () => [],
          render: async () => new Response(),
        })
      },
    },
  }
}

async function digestOfParts(folder: string): Promise<string> {
  const hash = createHash('sha256')
  const { code, files } = partsOf(folder)
  for (const part of [code, files]) {
    for (const name of await filesIn(part))
      hash.update(`\0${name}\0`).update(await readFile(join(part, name)))
  }
  return hash.digest('hex')
}
