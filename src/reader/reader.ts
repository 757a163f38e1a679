import { openMemory } from '../memory/memory.ts'
import type { Moment } from '../model/date.ts'
import { hasError } from '../rules/problem.ts'
import { checkPart } from './checked-part.ts'
import type { Desk, State } from './desk.ts'
import { isChangeMeanwhile } from './file.ts'
import { readPart } from './partial-reading.ts'
import type { Reading } from './reading.ts'
import { renewReading } from './renewal.ts'
import { readWhole } from './whole-reading.ts'

/** Reads a content folder again and again, and makes nothing anew that has not changed. */
export type Reader = {
  /**
   * Reads and checks what has changed since a reading that is remembered, and what that bears on. Nothing where it takes
   * more than that, or anything is wrong.
   */
  renew(now: Moment): Promise<Reading | undefined>
  /** Reads and checks all there is. Others have their turns meanwhile; throws once it is given up. */
  read(now: Moment, signal?: AbortSignal): Promise<Reading>
  /**
   * Reads these files, which alone may have changed since the last reading without an error, and holds none but them
   * against the rules; what their change breaks elsewhere `read` finds. Nothing where it takes more, as when files came
   * or went, or ids. Who has not read all yet renews.
   */
  reread(paths: string[], now: Moment, signal?: AbortSignal): Promise<Reading | undefined>
  /** Reads all, but holds only these files against the rules, and asks of no address whether it is kept. */
  check(paths: string[], now: Moment): Promise<Reading>
}

export type ReaderOptions = {
  folder: string
  /** Whether a plan that has gone stale is no more than a warning. */
  allowsStalePlans?: boolean
  /** Where to keep what was made of each file, for the next time. */
  memories?: string | undefined
  /** Whether it will not be asked again, and so need not hold anything. */
  once?: boolean
}

export function openReader(options: ReaderOptions): Reader {
  const { folder, allowsStalePlans = false, memories, once = false } = options
  const memory = openMemory(folder, memories, !once)
  const desk: Desk = { folder, memory, tolerated: allowsStalePlans ? ['fresh-plan'] : [] }
  let last: State | undefined
  const keep = (state: State): Reading => {
    if (!state.reading.messages.some(hasError)) last = state
    return state.reading
  }
  return {
    renew: (now) => untilUnchanged(() => renewReading(desk, now)),
    read: async (now, signal) => keep(await untilUnchanged(() => readWhole(desk, now, { last, signal }))),
    async reread(paths, now, signal) {
      if (!last) return untilUnchanged(() => renewReading(desk, now))
      const state = await readPart(desk, paths, now, { last, signal })
      return state && keep(state)
    },
    check: (paths, now) => untilUnchanged(() => checkPart(desk, paths, now)),
  }
}

async function untilUnchanged<Result>(read: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await read()
    } catch (error) {
      if (!isChangeMeanwhile(error) || attempt === mostAttempts) throw error
    }
  }
}

const mostAttempts = 5
