import { defineCollection } from 'astro:content'
import type { Loader, LoaderContext } from 'astro/loaders'
import { resolve, sep } from 'node:path'
import { contentFolder, contentOptions } from './environment.ts'
import { begin, openEdition } from './edition/edition.ts'
import { lastBuildIn } from './edition/last-build.ts'
import { hasError } from './rules/problem.ts'
import { digestOf } from './model/witness.ts'
import { readContent } from './reader/read.ts'
import { formatProblems, problemsIn } from './reader/report.ts'

/**
 * One entry that changes with the content, so that Astro shows its pages again; the content itself `content.ts` finds in
 * the edition. In Astro's store it would be written, bundled and parsed as one program of hundreds of megabytes; and
 * Astro's own `glob()` publishes an empty page when a plugin throws (withastro/astro#18054).
 */
export const collections = { content: defineCollection({ loader: contentLoader() }) }

function contentLoader(): Loader {
  const folder = resolve(contentFolder())
  return {
    name: 'readout',
    async load(context) {
      if (!context.watcher) return // a build has read it already
      const report = await fill(folder, context)
      if (report) context.logger.error(`The content has errors; nothing is shown yet.\n${report}`)
      watch(folder, context)
    },
  }
}

/** Puts the digest of good content into the store or, when it has an error, leaves it as it was and returns the report. */
async function fill(folder: string, { store }: LoaderContext): Promise<string | undefined> {
  const reading = await readContent({ ...contentOptions(), folder })
  if (reading.messages.some(hasError)) return formatProblems(problemsIn(reading.messages))
  begin(openEdition(reading, lastBuildIn(undefined, '')))
  const { articles, events, people, organizations, places, sources, terms, pages, notices } = reading.library
  const all = [articles, events, people, organizations, places, sources, terms, pages, notices]
  store.set({ id: 'digest', data: { digest: digestOf(all) } })
  return undefined
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
  const fail = (error: unknown) => logger.error(`The content could not be read: ${error}`)
  watcher.add(folder)
  watcher.on('all', (_, path) => {
    if (!path.startsWith(folder + sep)) return
    clearTimeout(timer)
    timer = setTimeout(() => refresh().catch(fail), 100)
  })
}
