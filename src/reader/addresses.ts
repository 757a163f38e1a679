import type { Position } from 'unist'
import type { VFile } from 'vfile'
import { addressesOf, thingAt, thingOfFragment } from '../ledger/address.ts'
import type { Ledger, Publication } from '../ledger/ledger.ts'
import { whereaboutsOf } from '../ledger/whereabouts.ts'
import type { Library } from '../model/library.ts'
import { splitAddress } from '../model/notice.ts'
import { oncePer } from '../model/once-per.ts'
import { homePath, isOwnPage, permalink } from '../model/permalink.ts'
import type { Manuscript } from '../rules/manuscript.ts'
import { nearest } from '../rules/nearest.ts'
import { report } from '../rules/problem.ts'
import type { LedgerReading } from './ledger.ts'

/** Every address that content ever had leads somewhere, or a notice says why not. */
export function checkAddresses(library: Library, manuscripts: Manuscript[], reading: LedgerReading): void {
  const { firsts } = reading.ledger
  const isLive = liveIn(library, reading.ledger)
  const isLost = (address: string) =>
    isOfContent(address) && !isLive(address) && !whereaboutsOf(address, isLive, library)
  for (const [address, publication] of firsts.path) {
    if (isLost(address)) reportLost(address, publication, { library, manuscripts, reading })
  }
  for (const [address, publication] of firsts.fragment) {
    // The loss of a page is enough to say.
    if (!isLost(address) || pagesOf(address).some((page) => firsts.path.has(page) && isLost(page))) continue
    reportLost(address, publication, { library, manuscripts, reading })
  }
}

/** The page that has a fragment, and that of the thing which it stands for. */
function pagesOf(address: string): string[] {
  const { path, fragment = '' } = splitAddress(address)
  const thing = thingOfFragment(fragment)
  return thing ? [path, permalink(thing.kind, thing)] : [path]
}

/** Whether an address is there now. Pages of the site itself are, as far as content can tell. */
export function liveIn(library: Library, { firsts }: Ledger): (address: string) => boolean {
  return (address) => {
    const { paths, fragments } = addressesIn(library)
    const { path, fragment } = splitAddress(address)
    const isPage = paths.has(path) || path === homePath || !isOfContent(path)
    return isPage && (fragment === undefined || fragments.has(address) || firsts.section.has(address))
  }
}

/** Nobody asks where nothing was published yet. */
const addressesIn = oncePer(addressesOf)

/** Files and the site's own pages are of the code; the build looks to these. */
function isOfContent(address: string): boolean {
  const thing = thingAt(splitAddress(address).path)
  return thing !== undefined && !(thing.kind === 'page' && isOwnPage(thing))
}

type Context = { library: Library; manuscripts: Manuscript[]; reading: LedgerReading }
type Place = { file: VFile; place: Position | undefined }

function reportLost(address: string, { batch, line }: Publication, context: Context): void {
  const { path, fragment } = splitAddress(address)
  const record = context.reading.fileByBatch.get(batch)
  const recorded = record && { file: record, place: { line, column: 1 } }
  const home = homeOf(path, fragment, context)
  const found = home ?? recorded
  if (!found) return
  const here = fragment === undefined ? [] : fragmentsOn(path, context.library)
  report(found.file, {
    ruleId: 'kept-address',
    unexpected: `loss of the published address \`${address}\``,
    expected: `${fragment === undefined ? `the ${thingAt(path)?.kind}` : `\`${fragment}\``}, or a file in \`notices/\` that says where it went`,
    place: found.place,
    actual: address,
    suggestion: fragment === undefined ? undefined : nearest(fragment, here),
    ...(home && recorded && { cause: { ...recorded, reason: 'Published' } }),
  })
}

function fragmentsOn(path: string, library: Library): string[] {
  return [...addressesIn(library).fragments]
    .filter((address) => address.startsWith(`${path}#`))
    .map((address) => address.slice(path.length + 1))
}

/** What has lost it, where that is still there: a list in the frontmatter, or the headings of the text. */
function homeOf(path: string, fragment: string | undefined, context: Context): Place | undefined {
  const thing = thingAt(path)
  if (thing?.kind === 'claim') {
    const event = context.reading.ledger.claimVersions.get(thing.id)?.at(-1)?.claim.event
    return placeIn(context, 'event', event, 'claims')
  }
  const [, list] = /^(question|update|disagreement)-/.exec(fragment ?? '') ?? []
  return thing && placeIn(context, thing.kind, thing.id, list && `${list}s`)
}

function placeIn(
  { manuscripts }: Context,
  kind: string,
  id: string | undefined,
  list: string | undefined,
): Place | undefined {
  const manuscript = manuscripts.find((each) => each.kind === kind && each.id === id)
  if (!manuscript) return undefined
  const { file, frontmatter, tree } = manuscript
  const heading = tree.children.find(({ type }) => type === 'heading') ?? tree.children.at(-1)
  return { file, place: list ? frontmatter.keyPlaceOf([list]) : heading?.position }
}
