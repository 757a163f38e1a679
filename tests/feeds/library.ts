import type { Library } from '../../src/model/library.ts'
import { readContent } from '../../src/reader/read.ts'

/** What the site publishes. */
export async function publishedLibrary(): Promise<Library> {
  const { library } = await readContent({ folder: 'content', now: new Date().toISOString() })
  return library
}
