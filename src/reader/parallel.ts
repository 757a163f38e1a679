import { once } from 'node:events'
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { Memory } from '../memory/memory.ts'
import type { ContentFile } from './file.ts'

/** A file as one thread tells another. */
export type Task = Omit<ContentFile, 'file'> & { path: string }

/** What to add to two packs, of some files in which nothing was found. */
export type Lines = { parsed: Uint8Array; texts: Uint8Array }

/**
 * Fills the memory with what threads make of files that it does not know, so that `parse` finds them there. A file in
 * which something is found is left to `parse`, which reports it. It takes half a second to start a thread, so it is
 * worthwhile from some hundred files.
 */
export async function parseInParallel(
  files: ContentFile[],
  { parsed, texts }: Memory,
  worthwhile = 500,
): Promise<void> {
  const tasks = files
    .filter(({ key }) => key !== undefined && !parsed.has(key))
    .map(({ file, ...rest }): Task => ({ ...rest, path: file.path }))
  if (tasks.length < worthwhile) return
  const threads = availableParallelism()
  await Promise.all(
    Array.from({ length: threads }, async (_, number) => {
      const share = tasks.filter((_, index) => index % threads === number)
      const worker = new Worker(new URL('./thread.ts', import.meta.url), { workerData: share })
      worker.on('message', (lines: Lines) => {
        parsed.add(lines.parsed)
        texts.add(lines.texts)
      })
      await once(worker, 'exit')
    }),
  )
}
