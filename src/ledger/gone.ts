import type { Library } from '../model/library.ts'
import { splitAddress } from '../model/notice.ts'
import { oncePer } from '../model/once-per.ts'
import { addressesOf, thingOfFragment } from './address.ts'
import type { Ledger } from './ledger.ts'
import { whereaboutsOf } from './whereabouts.ts'

/** Something that a page no longer has, and what to tell whoever comes for it. */
export type Gone = {
  /** Its fragment, which the page keeps for it. */
  id: string
  /** `The call was a constructive discussion.` */
  title: string
  reason: string | undefined
  to: string | undefined
}

/** In the order in which it was published. */
export function goneFrom(path: string, ledger: Ledger, library: Library): Gone[] {
  const published = fragmentsByPath(ledger).get(path)
  if (!published) return []
  const { paths, fragments } = addressesOf(library)
  const isLive = (address: string) => paths.has(address) || fragments.has(address)
  return published.flatMap((address) => {
    const { fragment: id } = splitAddress(address)
    if (id === undefined || isLive(address)) return []
    const whereabouts = whereaboutsOf(address, isLive, library)
    if (!whereabouts) return []
    const { to, notice } = whereabouts
    return [{ id, to, title: notice?.title ?? titleOf(id, library), reason: notice?.reason }]
  })
}

const fragmentsByPath = oncePer(({ firsts }: Ledger) =>
  Map.groupBy(firsts.fragment.keys(), (address) => splitAddress(address).path),
)

function titleOf(id: string, { claimById, eventById }: Library): string {
  const thing = thingOfFragment(id)
  if (thing?.kind === 'claim') return claimById.get(thing.id)?.text ?? 'A claim'
  if (thing?.kind === 'event') return eventById.get(thing.id)?.title ?? 'An event'
  return 'A part that has moved'
}
