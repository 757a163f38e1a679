import { readFileSync } from 'node:fs'
import { stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { filesIn } from '../edition/built-files.ts'

/** What goes with the files of a share from one machine to another. */
export type Manifest = {
  /** Its name, e.g., `2015-2019`. */
  share: string
  /** Stands for the content, the clock, the settings and the program. */
  fingerprint: string
  /** The size of each file, e.g., `{'about/index.html': 15324}`. */
  files: Record<string, number>
}

/** The files of a share, within its folder. */
export function siteIn(folder: string): string {
  return join(folder, 'site')
}

/** Comes last, so that a share is whole that has it. */
export async function writeManifest(folder: string, about: Omit<Manifest, 'files'>): Promise<void> {
  const site = siteIn(folder)
  const names = filesIn(site)
  const sizes = await Promise.all(names.map(async (name) => [name, (await stat(join(site, name))).size]))
  const manifest: Manifest = { ...about, files: Object.fromEntries(sizes) }
  await writeFile(fileIn(folder), JSON.stringify(manifest))
}

export function readManifest(folder: string): Manifest | undefined {
  try {
    return JSON.parse(readFileSync(fileIn(folder), 'utf8')) as Manifest
  } catch {
    return undefined // no folder, none of a share, or half of one
  }
}

function fileIn(folder: string): string {
  return join(folder, 'share.json')
}
