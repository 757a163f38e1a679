import { appendFileSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { recordsFile } from '../../src/edition/last-build.ts'
import { build, faultsIn, hashesOf, openWorkshop, siteFolder, type Ended } from './workshop.ts'

describe('a build after a change', () => {
  const workshop = openWorkshop()
  let [first, later, fromNothing]: Ended[] = []
  let hashes: string[] = []

  beforeAll(async () => {
    first = await build(workshop)
    rename('people/ada-north.md', 'Ada North', 'Ada Northern')
    appendFileSync(join(workshop, 'dist/terms/readout/index.html'), 'What nobody made')
    rmSync(join(workshop, 'dist/places/river-town/index.html'))
    later = await build(workshop)
    hashes = hashesOf(workshop)
    truncateSync(recordsFile(siteFolder(workshop)), 100)
    for (const cache of ['.astro', '.readout/memories', '.readout/pictures', '.readout/programs'])
      rmSync(join(workshop, cache), { recursive: true })
    fromNothing = await build(workshop)
  }, 60_000)
  afterAll(() => rmSync(workshop, { recursive: true }))

  it('goes well', () => {
    for (const ended of [first, later, fromNothing]) expect(ended).toMatchObject({ code: 0, errors: '' })
  })

  it('makes what shows the change, what was damaged and what is lost, and keeps the rest', () => {
    expect(made(first)?.kept).toBe(0)
    expect(made(later)?.kept).toBeGreaterThan(20)
    expect(made(later)?.made).toBeGreaterThan(10)
    expect(made(fromNothing)?.kept).toBe(0)
  })

  it('bundles the templates only where no earlier one has', () => {
    expect([first, later, fromNothing].map((ended) => ended?.output.includes('Bundling'))).toEqual([
      true,
      false,
      true,
    ])
  })

  it('is the same to the byte as one from nothing', () => {
    expect(faultsIn(workshop)).toEqual([])
    expect(hashes).toEqual(hashesOf(workshop))
  })

  it('shows the change wherever it is to be seen', () => {
    for (const page of ['people/ada-north', 'articles/call', 'events/2025-01-10-call', 'search'])
      expect(readFileSync(join(workshop, 'dist', page, 'index.html'), 'utf8')).toContain('Ada Northern')
  })

  function rename(file: string, before: string, after: string): void {
    const path = join(workshop, 'content', file)
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll(before, after))
  }
})

/** `Made 12 pages; 40 are as they were` */
function made(ended: Ended | undefined): { made: number; kept: number } | undefined {
  const [, made, kept] = /^Made ([\d,]+) pages; ([\d,]+) are/m.exec(ended?.output ?? '') ?? []
  return made && kept ? { made: Number(made), kept: Number(kept) } : undefined
}
