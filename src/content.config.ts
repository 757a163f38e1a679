import { defineCollection } from 'astro:content'
import type { Loader, LoaderContext } from 'astro/loaders'
import { resolve, sep } from 'node:path'
import { allowsStalePlans, contentFolder, now, siteOrigin } from './environment.ts'
import type { Library } from './model/library.ts'
import { folderByKind, type EntryKind } from './model/thing.ts'
import { hasError } from './rules/problem.ts'
import { readContent } from './reader/read.ts'
import { formatProblems, problemsIn } from './reader/report.ts'

/**
 * One collection with everything in it, from the same reader as `npm run check`. Astro's own `glob()` publishes an
 * empty page when a plugin throws (withastro/astro#18054) and keeps old HTML when a plugin changes (#13028).
 */
export const collections = { entries: defineCollection({ loader: contentLoader() }) }

function contentLoader(): Loader {
  const folder = resolve(contentFolder())
  return {
    name: 'readout',
    async load(context) {
      const report = await fill(folder, context)
      if (report && !context.watcher) throw new Error(`The content has errors.\n${report}`)
      if (report) context.logger.error(`The content has errors; nothing is shown yet.\n${report}`)
      watch(folder, context)
    },
  }
}

/** Fills the store or, when the content has an error, leaves it as it is and returns the report. */
async function fill(folder: string, { store, generateDigest }: LoaderContext): Promise<string | undefined> {
  const { library, messages } = await readContent({
    folder,
    now: now(),
    origin: siteOrigin(),
    allowsStalePlans: allowsStalePlans(),
  })
  if (messages.some(hasError)) return formatProblems(problemsIn(messages))
  store.clear()
  for (const data of everything(library)) {
    store.set({ id: `${data.kind}/${data.entry.id}`, data, digest: generateDigest(data) })
  }
  return undefined
}

function everything(library: Library) {
  return Object.entries(folderByKind).flatMap(([kind, list]) =>
    library[list].map((entry) => ({ kind: kind as EntryKind, entry })),
  )
}

/** While somebody writes: reads again after the last of a burst of changes; an error leaves what was good. */
function watch(folder: string, context: LoaderContext): void {
  const { watcher, logger } = context
  if (!watcher) return
  let timer: NodeJS.Timeout | undefined
  const refresh = async () => {
    const report = await fill(folder, context)
    if (report) logger.error(`The content has errors; the last good state is shown.\n${report}`)
    else logger.info('Read the content again')
  }
  watcher.add(folder)
  watcher.on('all', (_, path) => {
    if (!path.startsWith(folder + sep)) return
    clearTimeout(timer)
    timer = setTimeout(refresh, 100)
  })
}
