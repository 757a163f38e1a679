import { getEntry } from 'astro:content'
import { allowsStalePlans, contentFolder, memoriesFolder, now, siteOrigin } from './environment.ts'
import type { Ledger } from './ledger/ledger.ts'
import type { Library } from './model/library.ts'
import { readLedger } from './reader/ledger.ts'
import { readContent } from './reader/read.ts'
import { hasError } from './rules/problem.ts'

export { hub, now, siteOrigin } from './environment.ts'

/** All there is to publish. Read once for a build and, while somebody writes, again after each change. */
export async function getLibrary(): Promise<Library> {
  const entry = await getEntry('content', 'digest')
  const digest: unknown = entry?.data['digest']
  if (!known || known.digest !== digest) known = { digest, library: loadLibrary() }
  return known.library
}

/** All that was published before. */
export function getLedger(): Ledger {
  if (import.meta.env.DEV) return readLedger(contentFolder()).ledger
  return (ledger ??= readLedger(contentFolder()).ledger)
}

let ledger: Ledger | undefined
let known: { digest: unknown; library: Promise<Library> } | undefined

async function loadLibrary(): Promise<Library> {
  const { library, messages } = await readContent({
    folder: contentFolder(),
    now: now(),
    origin: siteOrigin(),
    allowsStalePlans: allowsStalePlans(),
    memories: memoriesFolder,
  })
  if (messages.some(hasError)) throw new Error('The content has errors; `npm run check` prints them.')
  return library
}
