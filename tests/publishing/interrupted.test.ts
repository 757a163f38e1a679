import { spawnSync } from 'node:child_process'
import { cpSync, readdirSync, readFileSync, rmSync, statSync, truncateSync } from 'node:fs'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  build,
  type BuildOptions,
  type Ended,
  faultsIn,
  hashesOf,
  openWorkshop,
  siteFolder,
} from './workshop.ts'

const workshop = openWorkshop()
let first: Ended

beforeAll(async () => {
  first = await build(workshop)
  expect(first).toMatchObject({ code: 0 })
  cpSync(join(workshop, 'dist'), join(workshop, 'model'), { recursive: true, dereference: true })
  rmSync(join(workshop, 'model/hashes.txt'))
})
afterAll(() => rmSync(workshop, { recursive: true }))

test('SIGKILL while Astro builds, and caches cut in half, change no byte of the next build', async () => {
  const whole = hashesOf(workshop)
  for (const part of [0.5, 0.9]) {
    await build(workshop, { killAfter: first.milliseconds * part })
    expect(faultsIn(workshop)).toEqual([])
  }
  for (const cache of ['.astro', '.readout/memories', '.readout/pictures']) halveFiles(join(workshop, cache))
  expect(await build(workshop)).toMatchObject({ code: 0 })
  expect(hashesOf(workshop)).toEqual(whole)
}, 60_000)

test('SIGKILL at fifty moments leaves the site whole, and the next build is right', async () => {
  await copy('first') // takes longer: Node compiles
  const { milliseconds } = await copy('0')
  let killed = 0
  for (let number = 1; number <= 50; number++) {
    const before = edition()
    const { signal } = await copy(`${number}`, { killAfter: milliseconds * Math.random() })
    if (signal === 'SIGKILL') killed++
    expect(faultsIn(workshop)).toEqual([])
    expect([before, `${number}`]).toContain(edition())
    if (number % 10 > 0) continue
    expect(await copy(`after ${number}`)).toMatchObject({ code: 0 })
    expectNothingBut(`after ${number}`)
  }
  expect(killed).toBeGreaterThan(25)
}, 120_000)

test('of two builds at once each is whole', async () => {
  const both = await Promise.all([copy('one'), copy('another')])
  expect(both.map(({ code }) => code)).toEqual([0, 0])
  expectNothingBut(edition())
})

test.skipIf(!mayMount())(
  'a full disk leaves the site whole, and the next build is right',
  async () => {
    const disk = ['unshare', '--user', '--map-root-user', '--mount', 'bash', '-ec', fullDisk, 'bash']
    const { code, errors } = await copy('on a disk', { through: disk })
    expect({ code, errors }).toEqual({ code: 0, errors: expect.stringContaining('ENOSPC') })
  },
  60_000,
)

/** Builds, fills the disk but for some kB, builds in vain, makes room, builds again; `$@` is the build. */
const fullDisk = `
  mount -t tmpfs -o size=16m disk .readout
  isWhole() { (cd dist/ && sha256sum --check --quiet hashes.txt && test "$(cat edition.txt)" = "$1"); }
  EDITION=good "$@"
  for room in 0 4 200 800; do
    cat /dev/zero > .readout/filler || true
    truncate --size=-"$room"K .readout/filler
    ! EDITION=bad "$@"
    isWhole good
    test "$(ls -d .readout/builds/*/ | wc -l)" = 1
  done
  rm .readout/filler
  EDITION=next "$@"
  isWhole next
`

/** Of our own steps, with Astro’s in less time. */
function copy(edition: string, options: BuildOptions = {}): Promise<Ended> {
  return build(workshop, {
    ...options,
    imports: ['slow-copy.mjs'],
    env: { MODEL_SITE: join(workshop, 'model'), EDITION: edition },
  })
}

function edition(): string {
  return readFileSync(join(workshop, 'dist/edition.txt'), 'utf8')
}

function expectNothingBut(name: string): void {
  expect(edition()).toBe(name)
  expect(faultsIn(workshop)).toEqual([])
  const site = basename(siteFolder(workshop))
  expect(readdirSync(join(workshop, '.readout/builds')).sort()).toEqual([site, `${site}.pages`])
  expect(readdirSync(join(workshop, '.readout')).filter((file) => file.includes('.lock'))).toEqual([])
}

function halveFiles(folder: string): void {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    if (entry.isFile()) truncateSync(path, Math.floor(statSync(path).size / 2))
  }
}

function mayMount(): boolean {
  const { status } = spawnSync('unshare', [
    '--user',
    '--map-root-user',
    '--mount',
    'mount',
    '-t',
    'tmpfs',
    'disk',
    '/mnt',
  ])
  return status === 0
}
