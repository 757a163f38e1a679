import type { Library } from '../../src/model/library.ts'
import { readContent } from '../../src/reader/read.ts'
import { origin } from './days.ts'

/** What the site publishes. */
export async function publishedLibrary(): Promise<Library> {
  const { library } = await readContent({ folder: 'content', now: new Date().toISOString(), origin })
  return library
}
