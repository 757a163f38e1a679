import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { cwd, env, execPath } from 'node:process'
import { pathToFileURL } from 'node:url'
import type { PageMaker } from '../prerender.ts'
import { runChild } from './child.mjs'
import { fingerprintOf } from './fingerprint.ts'

/** What Astro makes of the code: it makes the pages of any content, and so is kept until the code changes. */
export type Program = {
  /** Stands for the code, and all else that the pages show beside the content. */
  fingerprint: string
  /** The folder of what comes with the pages as it is, e.g., fonts. */
  files: string
  pageMakers(): Promise<PageMaker[]>
}

/** The program of a fingerprint. That of another, or one that is damaged, makes way for it. */
export async function openProgram(fingerprint: string): Promise<Program> {
  const place = createHash('sha256').update(fingerprint).update(cwd()).digest('hex') // as it holds whole paths
  const folder = resolve('.readout/programs', place.slice(0, 16))
  if (!isWhole(folder)) await bundle(folder)
  const { code, files } = partsOf(folder)
  return {
    fingerprint,
    files,
    async pageMakers() {
      const [entry = ''] = globSync('prerender-entry.*.mjs', { cwd: code })
      const { pageMakers }: Program = await import(pathToFileURL(join(code, entry)).href)
      return pageMakers()
    },
  }
}

/** `code` is what makes the pages; `digest` a file that comes last. */
export function partsOf(folder: string) {
  return { code: join(folder, 'code'), files: join(folder, 'files'), digest: join(folder, 'digest.txt') }
}

export function digestOfParts(folder: string): string {
  const { code, files } = partsOf(folder)
  return fingerprintOf('', [code, files])
}

function isWhole(folder: string): boolean {
  const { digest } = partsOf(folder)
  return existsSync(digest) && readFileSync(digest, 'utf8') === digestOfParts(folder)
}

/** In a process of its own: it takes seconds, in which content can be read, and memory that is given back. */
async function bundle(folder: string): Promise<void> {
  console.log('Bundling the code that makes the pages')
  const { code } = await runChild(execPath, ['src/commands/bundle.ts', folder], env)
  if (code !== 0) throw new Error('The code cannot be bundled')
}
