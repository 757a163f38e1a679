import { appendFileSync, cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readManifest } from '../../src/commands/share-manifest.ts'
import { addYearBefore } from './two-years.ts'
import { build, faultsIn, hashesOf, openWorkshop, siteFolder, type Ended } from './workshop.ts'

/** Three machines: one for the whole, two for shares. */
const [whole, here, there] = [openWorkshop(), openWorkshop(), openWorkshop()]
const [past, present, undated] = [folderOf('until-2024'), folderOf('2025'), folderOf('undated')]

describe('shares of a site', () => {
  let ended: Ended[] = []

  beforeAll(async () => {
    await addYearBefore(join(whole, 'content'))
    for (const workshop of [here, there]) {
      rmSync(join(workshop, 'content'), { recursive: true })
      cpSync(join(whole, 'content'), join(workshop, 'content'), { recursive: true })
    }
    ended = [
      await build(whole),
      await make('until-2024', here),
      await make('2025', there),
      await make('undated', here),
    ]
    cpSync(join(there, present), join(here, present), { recursive: true })
    ended.push(await joined([past, present, undated]))
  }, 60_000)
  afterAll(() => [whole, here, there].forEach((workshop) => rmSync(workshop, { recursive: true })))

  it('are, joined, the same to the byte as a build in one piece', () => {
    for (const { code, errors } of ended) expect({ code, errors }).toEqual({ code: 0, errors: '' })
    expect([faultsIn(whole), faultsIn(here)]).toEqual([[], []])
    expect(hashesOf(here)).toEqual(hashesOf(whole))
    expect(hashesOf(here).join('\n')).toContain('events/2024-06-01-visit/data.json') // from where it moved
  })

  it('have no page twice', () => {
    const pages = [past, present, undated].map((share) => filesOf(share).filter(isOfPage))
    for (const each of pages) expect(each.length).toBeGreaterThan(10)
    expect(pages.flat()).toHaveLength(new Set(pages.flat()).size)
    expect(filesOf(past)).toContain('claims/bridge-is-open/cite.bib')
    expect(filesOf(present)).toContain('embed/claims/bridge-is-closed/index.html')
  })

  it('are made again of what is still right', async () => {
    const { code, output } = await make('2025', there)
    expect(code).toBe(0)
    expect(output).toMatch(/^Made 0 pages; [1-9]\d+ are as they were$/m)
  }, 20_000)

  describe('are refused, and dist stays as it was,', () => {
    it('when one is missing', () =>
      expectRefusal([past, undated], [/lack of \/articles\/call\/ and 7 more, .*--share=2025/]))

    it('when one is of other content', async () => {
      const about = join(there, 'content/pages/about.md')
      appendFileSync(about, 'One sentence more.\n')
      expect(await make('2025', there)).toMatchObject({ code: 0 })
      const other = join(there, present)
      await expectRefusal(
        [past, other, undated],
        [/2025: Unexpected share 2025 of other content.*--share=2025/],
      )
    }, 20_000)

    it('when they are of another time', () =>
      expectRefusal([past, present], [/until-2024 of .* another clock/, /--share=2025/], '2025-01-15T12:01Z'))

    it('when two differ in a file', async () => {
      const other = copyOf(undated)
      writeFileSync(
        join(here, other, 'site/robots.txt'),
        readFileSync(join(here, undated, 'site/robots.txt')).reverse(),
      )
      await expectRefusal([past, present, undated, other], [/undated, other: .*difference in robots.txt,/])
    })

    it('when one has lost a file', async () => {
      const other = copyOf(present)
      rmSync(join(here, other, 'site/articles/call/rss.xml'))
      await expectRefusal([past, other, undated], [/other: .*loss of articles\/call\/rss.xml,/])
    })

    it('when one is no share', () =>
      expectRefusal([past, present, 'src'], [/src: Unexpected lack of a whole share/]))
  })

  it.each(['2o24', '', 'all', '2025-2024', 'until-99'])('have no name like “%s”', async (name) => {
    const { code, errors } = await make(name, here)
    expect({ code, errors }).toEqual({
      code: 2,
      errors: expect.stringContaining(`Unexpected share \`${name}\``),
    })
  })

  it('are not made by clocks that may differ', async () => {
    const { code, errors } = await make('2025', here, { READOUT_NOW: '' })
    expect({ code, errors }).toEqual({ code: 2, errors: expect.stringContaining('lack of READOUT_NOW') })
  })
})

function folderOf(share: string): string {
  return join('.readout/shares', share)
}

function make(share: string, workshop: string, env?: NodeJS.ProcessEnv): Promise<Ended> {
  return build(workshop, { run: ['src/commands/build.ts', `--share=${share}`], ...(env && { env }) })
}

function joined(folders: string[], now = '2025-01-15T12:00Z'): Promise<Ended> {
  return build(here, { run: ['src/commands/join.ts', ...folders], env: { READOUT_NOW: now } })
}

async function expectRefusal(folders: string[], reasons: RegExp[], now?: string): Promise<void> {
  const before = siteFolder(here)
  const { code, errors } = await joined(folders, now)
  expect(code).toBe(1)
  const lines = errors.trim().split('\n')
  expect(lines).toEqual(reasons.map((reason) => expect.stringMatching(reason)))
  expect(siteFolder(here)).toBe(before)
  expect(faultsIn(here)).toEqual([])
}

/** A second folder of a share, to be tampered with. */
function copyOf(share: string): string {
  const copy = `${share}, other`
  rmSync(join(here, copy), { recursive: true, force: true })
  cpSync(join(here, share), join(here, copy), { recursive: true })
  return copy
}

function filesOf(share: string): string[] {
  return Object.keys(readManifest(join(here, share))?.files ?? {})
}

/** Not what comes with every page, as scripts and fonts. */
function isOfPage(file: string): boolean {
  return !file.startsWith('_astro/') && !existsSync(join('public', file))
}
