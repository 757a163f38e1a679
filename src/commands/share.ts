import { mkdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Share } from '../edition/share.ts'
import { readGoodContent } from './dist.ts'
import { exclusively } from './exclusively.mjs'
import { programFingerprint, siteFingerprint } from './fingerprint.ts'
import { makePages } from './pages.ts'
import { openProgram } from './program.ts'
import { siteIn, writeManifest } from './share-manifest.ts'

const shares = '.readout/shares'

/**
 * Makes a share of the site, beside `dist`, which stays as it is: all content is read and checked, but only the pages of
 * the share are made. Returns its folder, or nothing where content has an error.
 */
export async function buildShare(share: Share): Promise<string | undefined> {
  return exclusively('build', async () => {
    const program = programFingerprint()
    const fingerprint = siteFingerprint(program)
    const [content, code] = await Promise.all([readGoodContent(), openProgram(program)])
    if (!content) return undefined

    console.log(`Making the pages of the share ${share.name}`)
    const [folder, next] = [join(shares, share.name), '.readout/share~']
    await rm(next, { recursive: true, force: true }) // of a build that was killed
    await makePages(content, siteIn(next), { last: siteIn(folder), program: code, share })
    await writeManifest(next, { share: share.name, fingerprint })
    await rm(folder, { recursive: true, force: true })
    await mkdir(shares, { recursive: true })
    await rename(next, folder)
    return folder
  })
}

/** Machines whose clocks differ would make shares that do not fit together. */
export function lackOfClock(): string | undefined {
  if (process.env['READOUT_NOW']) return undefined
  return 'Unexpected lack of READOUT_NOW, expected one moment for all shares, e.g., `READOUT_NOW=2026-11-23T06:00Z`'
}
