import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { linkFile } from '../edition/link-file.ts'
import { yearOf } from '../edition/share.ts'
import { addressesOf } from '../ledger/address.ts'
import type { Library } from '../model/library.ts'
import { homePath } from '../model/permalink.ts'
import type { Site } from './dist.ts'
import { readManifest, siteIn, type Manifest } from './share-manifest.ts'

/** Puts the files of shares into the folder of a site. Returns why they are not the site; nothing where they are. */
export function joinShares(folders: string[], { folder, fingerprint }: Site, library: Library): string[] {
  const shares = folders.map((each) => ({ folder: each, manifest: readManifest(each) }))
  const unfit = shares.flatMap((share) => reasonAgainst(share, fingerprint) ?? [])
  if (unfit.length > 0) return unfit
  const faults = shares.flatMap(putInto(folder))
  return faults.length > 0 ? inGroups(faults) : inGroups(missingPages(folder, library))
}

type ShareFolder = { folder: string; manifest: Manifest | undefined }

/** Something wrong with a file or a page; what is wrong with others in the same way is said with it. */
type Fault = { name: string; expected: string; unexpected: string }

function reasonAgainst({ folder, manifest }: ShareFolder, fingerprint: string): string | undefined {
  if (!manifest) return `${folder}: Unexpected lack of a whole share, expected one of ${command('2024')}`
  if (manifest.fingerprint === fingerprint) return undefined
  const unlike = `${folder}: Unexpected share ${manifest.share} of other content, code, settings or another clock`
  return `${unlike}, expected one as of now: ${command(manifest.share)}`
}

/** Links each file of a share, and finds those that are not as they were made or not as another share has them. */
function putInto(site: string): (share: ShareFolder) => Fault[] {
  const holders = new Map<string, string>() // e.g., "about/index.html" → ".readout/shares/undated"
  return ({ folder, manifest }) =>
    Object.entries(manifest?.files ?? {}).flatMap(([name, size]) => {
      const file = join(siteIn(folder), name)
      if (statSync(file, { throwIfNoEntry: false })?.size !== size)
        return { name, unexpected: `${folder}: Unexpected loss of`, expected: `the share as it was made` }
      const other = holders.get(name)
      if (!other) {
        holders.set(name, folder)
        linkFile(file, join(site, name))
        return []
      }
      if (readFileSync(file).equals(readFileSync(join(site, name)))) return []
      return { name, unexpected: `${other}, ${folder}: Unexpected difference in`, expected: 'the same bytes' }
    })
}

/** Every file hangs on a page, so that no year is missing of which no page is. */
function missingPages(site: string, library: Library): Fault[] {
  const paths = [homePath, ...addressesOf(library).paths]
  return paths
    .filter((path) => !existsSync(join(site, path, 'index.html')))
    .map((name) => ({
      name,
      unexpected: 'Unexpected lack of',
      expected: `a share that has it: ${command(yearOf(name, library) ?? 'undated')}`,
    }))
}

/** `Unexpected lack of /claims/no-summit/ and 11 others, expected a share that has it: …` */
function inGroups(faults: Fault[]): string[] {
  const groups = Map.groupBy(faults, ({ unexpected, expected }) => `${unexpected} … ${expected}`)
  return [...groups.values()].flatMap(([first, ...others]) => {
    if (!first) return []
    const rest = others.length > 0 ? ` and ${others.length} more` : ''
    return `${first.unexpected} ${first.name}${rest}, expected ${first.expected}`
  })
}

function command(share: string): string {
  return `\`npm run build -- --share=${share}\``
}
