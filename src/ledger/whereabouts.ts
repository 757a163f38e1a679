import type { Library } from '../model/library.ts'
import { splitAddress, type Notice } from '../model/notice.ts'
import { embedPath, fragment, permalink } from '../model/permalink.ts'
import type { ThingKind } from '../model/thing.ts'
import { thingAt, thingOfFragment } from './address.ts'

/** Where something is that is no longer at its address: elsewhere, or withdrawn with a notice that says why. */
export type Whereabouts = { to: string; notice?: Notice } | { to?: never; notice: Notice }

/**
 * What became of an address that is gone; none when nobody says.
 * A notice about a page stands for all below it. A claim, an event or a disagreement that an article leaves out is still at home.
 */
export function whereaboutsOf(
  address: string,
  isLive: (address: string) => boolean,
  library: Library,
): Whereabouts | undefined {
  const own = library.notices.find(({ from }) => from.includes(address))
  if (own) return leading(own, '', isLive)
  if (address.startsWith(embedPath('/'))) return embedded(address, isLive, library)
  const { path, fragment: place } = splitAddress(address)
  const disagreement = place && addressOfDisagreement(place, library)
  if (disagreement && disagreement !== address) return { to: disagreement }
  const thing = place && thingOfFragment(place)
  if (thing) {
    const to = permalink(thing.kind, thing)
    return isLive(to) ? { to } : whereaboutsOf(to, isLive, library)
  }
  for (const above of pagesAbove(path, place !== undefined)) {
    const notice = library.notices.find(({ from }) => from.includes(above))
    if (notice) return leading(notice, address.slice(above.length), isLive)
  }
  return undefined
}

/** On the page of its event. */
function addressOfDisagreement(name: string, { events }: Library): string | undefined {
  const event = events.find(({ disagreements }) =>
    disagreements.some((disagreement) => fragment('disagreement', disagreement) === name),
  )
  return event && `${permalink('event', event)}#${name}`
}

/** What other sites frame goes where its page goes. */
function embedded(
  address: string,
  isLive: (address: string) => boolean,
  library: Library,
): Whereabouts | undefined {
  const whereabouts = whereaboutsOf(address.slice(embedPath('').length), isLive, library)
  return whereabouts?.to === undefined ? whereabouts : { ...whereabouts, to: embedPath(whereabouts.to) }
}

function leading(
  notice: Notice,
  rest: string,
  isLive: (address: string) => boolean,
): Whereabouts | undefined {
  if (notice.to === undefined) return { notice }
  const to = `${notice.to}${rest}`
  return isLive(to) ? { to, notice } : undefined
}

/** `/articles/x/` and `/articles/` for `/articles/x/rss.xml`, the nearest first. */
function pagesAbove(path: string, itself: boolean): string[] {
  const steps = path.split('/').slice(1, -1)
  const pages = steps.map((_, index) => `/${steps.slice(0, index + 1).join('/')}/`).toReversed()
  return pages.filter((page) => itself || page !== path)
}

/** The id that a thing has now, if a notice says that its page moved. */
export function currentId(kinds: ThingKind[], id: string, notices: Notice[]): string {
  const addresses = kinds.map((kind) => permalink(kind, { id }))
  const to = notices.find(({ from }) => from.some((address) => addresses.includes(address)))?.to
  return (to && thingAt(to)?.id) ?? id
}

/** The ids that a thing had before, if notices say that pages moved to its own. */
export function formerIds(kind: ThingKind, thing: { id: string }, notices: Notice[]): string[] {
  return notices
    .filter(({ to }) => to === permalink(kind, thing))
    .flatMap(({ from }) => from.flatMap((address) => thingAt(address)?.id ?? []))
}
