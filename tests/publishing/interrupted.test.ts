import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
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
const person = join(workshop, 'content/people/ada-north.md')
const manuscript = readFileSync(person, 'utf8')
let first: Ended

beforeAll(async () => {
  first = await build(workshop)
  expect(first).toMatchObject({ code: 0 })
}, 30_000)
afterAll(() => rmSync(workshop, { recursive: true }))

test('SIGKILL while Astro bundles, and caches cut in half, change no byte of the next build', async () => {
  const whole = hashesOf(workshop)
  for (const part of [0.2, 0.5, 0.8]) {
    rmSync(join(workshop, '.readout/programs'), { recursive: true, force: true })
    await build(workshop, { killAfter: first.milliseconds * part })
    expect(faultsIn(workshop)).toEqual([])
  }
  expect(await build(workshop)).toMatchObject({ code: 0 })
  for (const cache of ['.astro', '.readout/memories', '.readout/pictures', '.readout/programs'])
    halveFiles(join(workshop, cache))
  expect(await build(workshop)).toMatchObject({ code: 0 })
  expect(hashesOf(workshop)).toEqual(whole)
}, 60_000)

test('SIGKILL at fifty moments leaves the site whole, and the next build is right', async () => {
  const { milliseconds } = await buildWith('Ada the First')
  let killed = 0
  for (let number = 1; number <= 50; number++) {
    const [before, after] = [nameIn(workshop), `Ada ${number}`]
    const { signal } = await buildWith(after, { killAfter: milliseconds * Math.random() })
    if (signal === 'SIGKILL') killed++
    expect(faultsIn(workshop)).toEqual([])
    expect([before, after]).toContain(nameIn(workshop))
    if (number % 10 > 0) continue
    expect(await buildWith(`${after} in the end`)).toMatchObject({ code: 0 })
    expectNothingBut(`${after} in the end`)
  }
  expect(killed).toBeGreaterThan(25)
}, 240_000)

test('of two builds at once each is whole', async () => {
  const both = await Promise.all([buildWith('Ada One'), buildWith('Ada Another')])
  expect(both.map(({ code }) => code)).toEqual([0, 0])
  expectNothingBut('Ada Another')
})

test.skipIf(!mayMount())(
  'a full disk leaves the site whole, and the next build is right',
  async () => {
    const disk = ['unshare', '--user', '--map-root-user', '--mount', 'bash', '-ec', fullDisk, 'bash']
    const { code, errors } = await build(workshop, { through: disk })
    expect({ code, errors }).toEqual({ code: 0, errors: expect.stringContaining('ENOSPC') })
  },
  60_000,
)

/** Builds, fills the disk but for some kB, builds in vain, makes room, builds again; `$@` is the build. */
const fullDisk = `
  mount -t tmpfs -o size=16m disk .readout
  person() { sed --in-place "s/^name:.*/name: Ada $1/" content/people/ada-north.md; }
  isWhole() { (cd dist/ && sha256sum --check --quiet hashes.txt && grep --quiet "<h1>Ada $1<" people/ada-north/index.html); }
  person Good
  "$@"
  person Bad
  for room in 0 4 40 200; do
    cat /dev/zero > .readout/filler || true
    truncate --size=-"$room"K .readout/filler
    ! "$@"
    isWhole Good
    test "$(ls -d .readout/builds/*/ | wc -l)" = 1
  done
  rm .readout/filler
  person Next
  "$@"
  isWhole Next
`

/** With a page that tells one build from another. */
function buildWith(name: string, options?: BuildOptions): Promise<Ended> {
  writeFileSync(person, manuscript.replace('Ada North', name))
  return build(workshop, options)
}

function nameIn(workshop: string): string | undefined {
  return /<h1>([^<]+)/.exec(readFileSync(join(workshop, 'dist/people/ada-north/index.html'), 'utf8'))?.[1]
}

function expectNothingBut(name: string): void {
  expect(nameIn(workshop)).toBe(name)
  expect(faultsIn(workshop)).toEqual([])
  const site = basename(siteFolder(workshop))
  const builds = readdirSync(join(workshop, '.readout/builds'))
  expect(builds).toEqual(expect.arrayContaining([site, `${site}.pages`]))
  expect(builds.length, 'and the one before').toBeLessThanOrEqual(3)
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
