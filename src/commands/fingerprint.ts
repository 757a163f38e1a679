import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { filesIn } from '../edition/built-files.ts'
import { allowsStalePlans, contentFolder } from '../environment.ts'

/** Changes with the code, and with whatever else a page shows that does not come from the content. */
export function programFingerprint(): string {
  return fingerprintOf(JSON.stringify(environment().filter(isOfPages)), [
    'src',
    'public',
    'astro.config.mjs',
    'package.json',
    'package-lock.json',
  ])
}

/** Changes with all that a site is made of; with the present, where that is the clock, once a day. */
export function siteFingerprint(program: string): string {
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

/** Of settings, files and all files of folders; none where there is no such file. */
export function fingerprintOf(settings: string, ingredients: string[]): string {
  const hash = createHash('sha256').update(settings)
  for (const file of ingredients.flatMap(filesAt).sort())
    hash.update(`\0${file}\0`).update(readFileSync(file))
  return hash.digest('hex').slice(0, 16)
}

function filesAt(path: string): string[] {
  const stats = statSync(path, { throwIfNoEntry: false })
  if (!stats) return []
  return stats.isFile() ? [path] : filesIn(path).map((name) => join(path, name))
}
