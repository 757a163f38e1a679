import { cpSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { VFile } from 'vfile'
import type { Ledger, Publication } from '../ledger/ledger.ts'
import type { BuiltSite } from '../ledger/publication.ts'
import { whereaboutsOf } from '../ledger/whereabouts.ts'
import type { Library } from '../model/library.ts'
import { splitAddress } from '../model/notice.ts'
import { addressOfFeedItem } from '../model/permalink.ts'
import { ledgerFolder } from '../reader/ledger.ts'
import { report } from '../rules/problem.ts'
import { site as ours } from '../site.ts'

/**
 * Gives what stood below a page that moved, as its feeds, to those who still ask for it there, and reports every
 * published address that the built folder then lacks.
 */
export function keepAddresses(
  folder: string,
  { library, ledger, content }: { library: Library; ledger: Ledger; content: string },
  site: BuiltSite,
): VFile[] {
  const live = new Set([...site.paths, ...site.sections])
  const isLive = (address: string) =>
    live.has(address) || existsSync(join(folder, splitAddress(address).path))
  const lost: [string, Publication][] = []
  for (const [address, publication] of [...ledger.firsts.path, ...ledger.firsts.section]) {
    if (live.has(address)) continue
    const whereabouts = whereaboutsOf(address, isLive, library)
    if (!whereabouts) lost.push([address, publication])
    else if (!address.includes('#'))
      copy(folder, whereabouts.to ?? whereabouts.notice.from[0] ?? '/', address)
  }
  const feedItems = new Set(site.feedItems)
  for (const [id, publication] of ledger.firsts.feed) {
    const address = addressOfFeedItem(id, ours.url)
    if (feedItems.has(id) || (address && whereaboutsOf(address, isLive, library))) continue
    lost.push([id, publication])
  }
  return reportLost(lost, content)
}

/** A page that was withdrawn answers for the pages below it, but not for its data and feeds. */
function copy(folder: string, from: string, to: string): void {
  if (from.endsWith('/') !== to.endsWith('/') || existsSync(join(folder, to))) return
  const file = from.endsWith('/') ? 'index.html' : ''
  cpSync(join(folder, from, file), join(folder, to, file))
}

function reportLost(lost: [string, Publication][], content: string): VFile[] {
  const byBatch = Map.groupBy(lost, ([, { batch }]) => batch)
  return [...byBatch].map(([batch, each]) => {
    const file = new VFile({ path: join(content, ledgerFolder, `${batch}.txt`) })
    for (const [address, { line }] of each) {
      report(file, {
        ruleId: 'kept-address',
        unexpected: `loss of the published address \`${address}\``,
        expected: 'a site that has it, or a file in `notices/` that says where it went',
        place: { line, column: 1 },
        actual: address,
      })
    }
    return file
  })
}
