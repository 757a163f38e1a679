import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { close, createIndex, type IndexFile } from 'pagefind'
import type { Library } from '../model/library.ts'
import { searchIndexPath } from '../model/permalink.ts'
import { facetWord } from './facet.ts'
import type { SearchRecord } from './record.ts'
import { searchRecords } from './records.ts'

/** Puts the index of all that can be found into a built folder, and the program that reads it in the browser. */
export async function writeSearchIndex(folder: string, library: Library): Promise<void> {
  const files = await indexRecords(searchRecords(library))
  await Promise.all(
    files.map(async ({ path, content }) => {
      const file = join(folder, searchIndexPath, path)
      await mkdir(dirname(file), { recursive: true })
      await writeFile(file, content)
    }),
  )
}

/** Made of the records rather than of the pages, which thus carry no attributes for it. */
export async function indexRecords(records: SearchRecord[]): Promise<IndexFile[]> {
  const { index } = await good(createIndex())
  if (!index) throw new Error('pagefind made no index')
  for (const record of records) await good(index.addCustomRecord(toPagefind(record)))
  const { files } = await good(index.getFiles())
  await close()
  return files.filter(({ path }) => isRead(path))
}

/** All is one index of one language; words in others are found as they are written. */
function toPagefind({ path, kind, title, detail, words, parties = [], status }: SearchRecord) {
  const facets = [
    facetWord('kind', kind),
    ...parties.map((id) => facetWord('person', id)),
    ...(status ? [facetWord('status', status)] : []),
  ]
  return {
    url: path,
    language: 'en',
    content: words.join(' · '),
    meta: { title, kind, detail, facets: facets.join(' ') },
  }
}

/** Not the user interfaces that come with it, as ours is `src/browser/search.ts`, nor the worker, which it forgoes. */
function isRead(path: string): boolean {
  return (!path.startsWith('pagefind-') && path !== 'wasm.unknown.pagefind') || path === 'pagefind-entry.json'
}

async function good<Response extends { errors: string[] }>(asked: Promise<Response>): Promise<Response> {
  const response = await asked
  if (response.errors.length > 0) throw new Error(`pagefind: ${response.errors.join('; ')}`)
  return response
}
