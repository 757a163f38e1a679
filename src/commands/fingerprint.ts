import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { allowsStalePlans, contentFolder } from '../environment.ts'

/** Changes with the code, and with whatever else a page shows that does not come from the content. */
export async function programFingerprint(): Promise<string> {
  return fingerprintOf(JSON.stringify(environment().filter(isOfPages)), [
    'src',
    'public',
    'astro.config.mjs',
    'package.json',
    'package-lock.json',
  ])
}

/** Changes with all that a site is made of; with the present, where that is the clock, once a day. */
export async function siteFingerprint(program: string): Promise<string> {
  const clock = process.env['READOUT_NOW'] ?? new Date().toISOString().slice(0, 10)
  const settings = JSON.stringify([program, environment(), clock, allowsStalePlans()])
  return fingerprintOf(settings, [contentFolder()])
}

function environment(): [string, string | undefined][] {
  return Object.entries(process.env)
    .filter(([name]) => name.startsWith('READOUT_'))
    .toSorted()
}

/** The library tells the pages what else there is, and whether it is out of date. */
function isOfPages([name]: [string, unknown]): boolean {
  return name !== 'READOUT_CONTENT' && name !== 'READOUT_NOW'
}

async function fingerprintOf(settings: string, ingredients: string[]) {
  const hash = createHash('sha256').update(settings)
  for (const file of (await Promise.all(ingredients.map(filesOf))).flat().sort()) {
    hash.update(`\0${file}\0`).update(await readFile(file))
  }
  return hash.digest('hex').slice(0, 16)
}

async function filesOf(path: string): Promise<string[]> {
  if (!existsSync(path)) return []
  if ((await stat(path)).isFile()) return [path]
  const entries = await readdir(path, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
}
