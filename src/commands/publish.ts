import process from 'node:process'
import { contentFolder, now } from '../environment.ts'
import { addressesOf } from '../ledger/address.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { newRecords } from '../ledger/publication.ts'
import type { LedgerRecord } from '../ledger/record.ts'
import { compareMoments, instantOf, type Moment } from '../model/date.ts'
import type { Library } from '../model/library.ts'
import { splitAddress } from '../model/notice.ts'
import { readContent } from '../reader/read.ts'
import { formatProblems, problemsIn } from '../reader/report.ts'
import { hasError } from '../rules/problem.ts'
import { fragmentsOn, readBuiltSite } from './built-site.ts'
import { buildDist } from './dist.ts'
import { appendToLedger } from './ledger.ts'

// `npm run publish` writes down in the ledger what the site says that it did not say before. From then on it can be
// changed only with a note, and its addresses stay. It sends nothing anywhere.
process.env['READOUT_NOW'] ??= new Date().toISOString()
const published = await publish(toMinute(now()))
if (!published) process.exitCode = 1

async function publish(date: Moment): Promise<boolean> {
  const { library, ledger, messages } = await readContent({ folder: contentFolder(), now: date })
  if (messages.some(hasError)) return refuse(formatProblems(problemsIn(messages)))
  const later = datesIn(library, ledger).find((each) => compareMoments(each, date) > 0)
  if (later) return refuse(`Unexpected date to come, ${later}, expected none after ${date}, the present`)
  if (!(await buildDist({ onlyIfChanged: true }))) return false
  const missing = await missingFragments(library, 'dist')
  if (missing.length > 0)
    return refuse(`Unexpected lack of ${missing.slice(0, 5).join(', ')} in dist, expected every address`)

  const records = newRecords(library, await readBuiltSite('dist', library), ledger)
  if (records.length === 0) console.log('Nothing to publish: the ledger has it all')
  else write(date, ledger, records)
  return true
}

/** Since the past cannot be announced in the future, and the ledger goes by date. */
function datesIn({ articles, notices }: Library, { batches }: Ledger): Moment[] {
  return [
    ...articles.flatMap(({ datePublished, updates }) => [datePublished, ...updates.map(({ date }) => date)]),
    ...notices.map(({ date }) => date),
    ...batches.map(({ date }) => date),
  ]
}

/** What content promises, and the pages do not have: a fault of ours. */
async function missingFragments(library: Library, folder: string): Promise<string[]> {
  const byPath = Map.groupBy(addressesOf(library).fragments, (address) => splitAddress(address).path)
  const missing = [...byPath].map(async ([path, addresses]) => {
    const present = await fragmentsOn(path, folder)
    return addresses.filter((address) => !present.has(splitAddress(address).fragment ?? ''))
  })
  return (await Promise.all(missing)).flat()
}

function write(date: Moment, ledger: Ledger, records: LedgerRecord[]): void {
  const path = appendToLedger(contentFolder(), ledger, date, records)
  for (const [kind, each] of Map.groupBy(records, ({ kind }) => kind)) {
    console.log(`${each.length} ${kind}${each.length === 1 ? '' : 's'}`)
  }
  console.log(`Written to ${path}: commit it with the content`)
}

function refuse(reason: string): false {
  console.error(reason)
  return false
}

/** `2026-11-23T06:00Z` */
function toMinute(moment: Moment): Moment {
  return `${instantOf(moment).toISOString().slice(0, 16)}Z`
}
