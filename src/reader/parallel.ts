import { once } from 'node:events'
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { ContentFile } from './file.ts'
import type { Memory } from './memory.ts'

/** A file as one thread tells another. */
export type Task = Omit<ContentFile, 'file'> & { path: string; value: string }

/** What to add to two packs, of files in which nothing was found. */
export type Lines = { parsed: Uint8Array; texts: Uint8Array }

/**
 * Fills the memory with what threads make of files that it does not know, so that `parse` finds them there. A file in
 * which something is found is left to `parse`, which reports it. It takes half a second to start a thread, so it is
 * worthwhile from some megabytes of text.
 */
export async function parseInParallel(
  files: ContentFile[],
  { parsed, texts }: Memory,
  worthwhile = 2_000_000,
): Promise<void> {
  const tasks = files
    .filter(({ key }) => key !== undefined && !parsed.has(key))
    .map(({ file, ...rest }): Task => ({ ...rest, path: file.path, value: String(file.value) }))
  if (tasks.reduce((length, { value }) => length + value.length, 0) < worthwhile) return
  const threads = availableParallelism()
  await Promise.all(
    Array.from({ length: threads }, async (_, number) => {
      const lines = await parseInThread(tasks.filter((_, index) => index % threads === number))
      parsed.add(lines.parsed)
      texts.add(lines.texts)
    }),
  )
}

async function parseInThread(tasks: Task[]): Promise<Lines> {
  const worker = new Worker(new URL('./thread.ts', import.meta.url), { workerData: tasks })
  const [lines] = (await once(worker, 'message')) as [Lines]
  return lines
}
