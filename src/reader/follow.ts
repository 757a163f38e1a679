import { setTimeout } from 'node:timers/promises'
import type { Moment } from '../model/date.ts'
import { hasError } from '../rules/problem.ts'
import { watchFolder } from './folder-watch.ts'
import type { Reading } from './reading.ts'
import type { Reader } from './reader.ts'

type Options = {
  folder: string
  reader: Reader
  now(): Moment
  /** Shown every reading, whether anything is wrong or not, and whether it was a whole one. */
  see(reading: Reading, isWhole: boolean): void
  fail(error: unknown): void
}

/**
 * Reads what is there, and again whenever somebody has written: first the files that have changed, where it is enough to read
 * these, and then all, unless there is another change by then. Resolves after the first reading, which where one is
 * remembered is of what has changed since; then all is read, too, so that what is written next can be read by itself.
 */
export async function followContent({ folder, reader, now, see, fail }: Options): Promise<{ end(): void }> {
  const changed = new Set<string>() // since the last reading without an error
  let present = new AbortController()
  let timer: NodeJS.Timeout | undefined
  const attempt = async (work: (signal: AbortSignal) => Promise<unknown>, { signal } = present) => {
    try {
      await work(signal)
    } catch (error) {
      if (!signal.aborted) fail(error)
    }
  }
  const refresh = async (signal: AbortSignal) => {
    const part = await reader.reread([...changed], now(), signal)
    if (part) {
      see(part, false)
      if (part.messages.some(hasError)) return
      changed.clear()
      await setTimeout(pause, undefined, { signal })
    }
    const whole = await reader.read(now(), signal)
    if (!whole.messages.some(hasError)) changed.clear()
    see(whole, true)
  }
  const watch = watchFolder(folder, (path) => {
    present.abort()
    changed.add(path)
    clearTimeout(timer)
    present = new AbortController()
    timer = globalThis.setTimeout(() => attempt(refresh), 30) // the last of a burst of changes
  })
  await attempt(async (signal) => {
    const renewed = await reader.renew(now())
    if (!renewed) return refresh(signal)
    see(renewed, true)
    if (changed.size > 0) return
    timer = globalThis.setTimeout(() => attempt((signal) => reader.read(now(), signal)), longPause)
  })
  return {
    end() {
      watch.end()
      clearTimeout(timer)
      present.abort()
    },
  }
}

/** In milliseconds, for the page that has changed to be asked for and shown before the rest. */
const pause = 300
/** In which the first page is asked for and made. */
const longPause = 4000
