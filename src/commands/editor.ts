import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { VFile } from 'vfile'
import { folderByKind, type EntryKind } from '../model/thing.ts'

/** Where the JSON Schema of a kind stands, e.g., `schemas/person.schema.json`. */
export function schemaFile(kind: EntryKind): string {
  return join(import.meta.dirname, '../../schemas', `${kind}.schema.json`)
}

/**
 * Tells Astro's language server, and with it VS Code, what the frontmatter of each file has to keep. Astro itself
 * would write these files for a collection a kind read by its own loader, of which we have neither.
 */
export function tellEditor(files: VFile[]): void {
  const folder = '.astro/collections'
  mkdirSync(folder, { recursive: true })
  for (const kind of kinds) copyFileSync(schemaFile(kind), join(folder, `${kind}.schema.json`))
  const collections = {
    collections: kinds.map((name) => ({ name, hasSchema: true })),
    entries: Object.fromEntries(files.flatMap(entryOf)),
  }
  writeIfNew(join(folder, 'collections.json'), JSON.stringify(collections, null, 2))
}

const kinds = Object.keys(folderByKind) as EntryKind[]

/** `['file:///home/ada/readout/content/people/ada-north.md', 'person']` */
function entryOf({ path, dirname, extname }: VFile): [string, EntryKind][] {
  const kind = kinds.find((kind) => folderByKind[kind] === basename(dirname ?? ''))
  if (!kind || extname !== '.md') return []
  return [[decodeURIComponent(pathToFileURL(resolve(path)).href).toLowerCase(), kind]]
}

/** The server reads everything again after a change. */
function writeIfNew(path: string, text: string): void {
  if (!existsSync(path) || readFileSync(path, 'utf8') !== text) writeFileSync(path, text)
}
