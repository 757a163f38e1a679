import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Redirect } from '../hosting/redirects.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { whereaboutsOf } from '../ledger/whereabouts.ts'
import type { Library } from '../model/library.ts'
import { splitAddress } from '../model/notice.ts'

/** Every address of a page or a file that was published and went, as notices say, in order. */
export function redirectsOf(
  { library, ledger }: { library: Library; ledger: Ledger },
  folder: string,
): Redirect[] {
  const isLive = (address: string) => existsSync(join(folder, splitAddress(address).path))
  const paths = library.notices.flatMap(({ from }) => from).filter((address) => !address.includes('#'))
  return [...new Set([...paths, ...ledger.firsts.path.keys()])].toSorted().flatMap((from): Redirect[] => {
    const whereabouts = whereaboutsOf(from, isLive, library)
    if (!whereabouts) return []
    const { to, notice } = whereabouts
    if (to !== undefined) return [{ from, to, status: 301 }]
    return [{ from, to: from.endsWith('/') ? from : tombstoneOf(notice), status: 410 }]
  })
}

function tombstoneOf({ from }: Library['notices'][number]): string {
  return splitAddress(from[0] ?? '/').path
}
