import { defineCollection } from 'astro:content'
import type { Loader, LoaderContext } from 'astro/loaders'
import { fileURLToPath } from 'node:url'
import { contentFolder, contentOptions, now } from './environment.ts'
import { begin, openDraft } from './edition/edition.ts'
import { hasError } from './rules/problem.ts'
import { followContent } from './reader/follow.ts'
import type { Reading } from './reader/read.ts'
import { openReader } from './reader/reader.ts'
import { formatProblems, problemsIn } from './reader/report.ts'

/**
 * A collection without entries: its loader is how Astro lets us follow the content while somebody writes. The content
 * itself `content.ts` finds in the edition. In Astro's store it would be written, bundled and parsed as one program of
 * hundreds of megabytes; and Astro's own `glob()` publishes an empty page when a plugin throws (withastro/astro#18054).
 */
export const collections = { content: defineCollection({ loader: contentLoader() }) }

function contentLoader(): Loader {
  const folder = contentFolder()
  return {
    name: 'readout',
    async load(context) {
      if (!context.watcher) return // a build has read it already
      const reader = openReader(contentOptions())
      const fail = (error: unknown) => context.logger.error(`The content could not be read: ${error}`)
      await followContent({ folder, reader, now, see: showIn(context), fail })
    },
  }
}

/** Shows what is good; an error leaves what was good before. */
function showIn(context: LoaderContext): (reading: Reading) => void {
  const { logger } = context
  let shown: Reading | undefined
  return (reading) => {
    if (reading.messages.some(hasError)) {
      const state = shown ? 'the last good state is shown' : 'nothing is shown yet'
      logger.error(`The content has errors; ${state}.\n${formatProblems(problemsIn(reading.messages))}`)
      return
    }
    const isNew = reading.library !== shown?.library || reading.ledger !== shown.ledger
    if (shown && isNew) logger.info('Read the content again')
    shown = reading
    if (!isNew) return
    begin(openDraft(reading))
    showPagesAgain(context)
  }
}

/** As when Astro has written its store, for which it waits half a second. */
function showPagesAgain({ watcher, config }: LoaderContext): void {
  watcher?.emit('change', fileURLToPath(new URL('.astro/data-store.json', config.root)))
}
