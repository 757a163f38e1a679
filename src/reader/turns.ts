import { scheduler } from 'node:timers/promises'

/**
 * Visits each of a list, and lets others have a turn, e.g., a request for a page, every 5 milliseconds. Throws once the
 * work is given up.
 */
export async function inTurns<Each>(
  list: Iterable<Each>,
  visit: (each: Each) => void,
  signal?: AbortSignal,
): Promise<void> {
  signal?.throwIfAborted()
  let start = performance.now()
  for (const each of list) {
    visit(each)
    if (performance.now() - start < 5) continue
    await scheduler.yield()
    signal?.throwIfAborted()
    start = performance.now()
  }
}
