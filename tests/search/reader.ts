import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { onTestFinished, vi } from 'vitest'
import { searchRanking } from '../../src/search/ranking.ts'
import { indexRecords } from '../../src/search/search-index.ts'
import type { SearchRecord } from '../../src/search/record.ts'

type Pagefind = {
  options(options: object): Promise<void>
  search(words: string): Promise<{ results: { data(): Promise<{ url: string }> }[] }>
}

/** An index of records, read by its own program as a browser does: `find` answers with the first ten paths. */
export async function openIndex(records: SearchRecord[]) {
  const folder = mkdtempSync(join(tmpdir(), 'readout-search-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  for (const { path, content } of await indexRecords(records)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  const loaded = new Map<string, number>() // bytes by file
  const load = (path: string) => {
    const content = readFileSync(path)
    loaded.set(path, content.length)
    return content
  }
  vi.stubGlobal('fetch', async (path: string) => new Response(load(path.replace(/\?.*$/, ''))))
  onTestFinished(() => void vi.unstubAllGlobals())
  load(join(folder, 'pagefind.js'))
  const pagefind: Pagefind = await import(/* @vite-ignore */ pathToFileURL(join(folder, 'pagefind.js')).href)
  await pagefind.options({ basePath: `${folder}/`, ranking: searchRanking })
  return {
    loaded,
    async find(words: string): Promise<string[]> {
      const { results } = await pagefind.search(words)
      return Promise.all(results.slice(0, 10).map(async (result) => (await result.data()).url))
    },
  }
}
