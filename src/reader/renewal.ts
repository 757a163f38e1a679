import type { Moment } from '../model/date.ts'
import { indexByKind } from '../model/library.ts'
import type { Questions } from '../model/witness.ts'
import { hasError } from '../rules/problem.ts'
import { reachOf } from '../rules/reach.ts'
import { checkAddresses } from './addresses.ts'
import { changesBetween } from './changes.ts'
import { check } from './check.ts'
import type { Desk } from './desk.ts'
import { checkNotices } from './notices.ts'
import { questionsIn } from './questions.ts'
import type { Reading } from './reading.ts'
import { remember, rememberFiles, rememberTexts } from './remember.ts'
import { takeStock } from './stock.ts'

/**
 * What a reading of all would come to, of which only what has changed since the last is read and checked, and what that
 * bears on. Nothing where files or ids came or went, where much has changed or anything is wrong: then all is to be read.
 */
export async function renewReading(desk: Desk, now: Moment): Promise<Reading | undefined> {
  const { memory, tolerated } = desk
  const stock = await takeStock(desk, now)
  if (!stock) return undefined
  const { files, published, reading } = stock
  const { library, ledger, messages } = reading
  const last = memory.verdict?.read(now, published.digest)
  if (!last) return undefined
  const changes = changesBetween(last.settled.union(last.open), reading.keys(), memory.parsed)
  if (!changes || idsIn(changes.before) !== idsIn(changes.after)) return undefined

  const unsettled = stock.manuscriptsOf(files.filter(({ key = '' }) => !last.settled.has(key)))
  const reached = stock.find([changes.before, changes.after].map(reachOf).flatMap(questionsIn))
  const wanted = [...new Set([...unsettled, ...reached, ...stock.plans()])]
  await check(wanted, stock.corpusFor(wanted), { files: messages, tolerated })
  const notices = stock.manuscriptsOf(files.filter(({ kind }) => kind === 'notice'))
  checkAddresses(library, notices, published)
  checkNotices(library, notices, ledger)
  if (messages.some(hasError)) return undefined
  rememberTexts(memory, files)
  if (memory.files.misses() > mostForgotten) rememberFiles(memory, files)
  if (unsettled.length > mostForgotten) remember(memory, { files, published, now, checked: wanted })
  return reading
}

/** As many files are read or checked anew sooner than what is known of all is written for the next time. */
const mostForgotten = 100

/** The ids that files give, e.g., `claimById no-summit`. */
function idsIn(listings: Questions): string {
  const names: string[] = Object.values(indexByKind)
  const ids = Object.entries(listings).filter(([index]) => names.includes(index))
  return questionsIn(Object.fromEntries(ids)).toSorted().join()
}
