import { rmSync } from 'node:fs'
import { expect, test } from 'vitest'
import { build, faultsIn, hashesOf, openWorkshop } from './workshop.ts'

test('a build in another folder, zone, language, on another day and with one core is the same to the byte', async () => {
  const [here, elsewhere] = [openWorkshop(), openWorkshop()]
  const builds = await Promise.all([
    build(here, { env: { TZ: 'America/St_Johns', LANG: 'C', LC_ALL: 'C' } }),
    build(elsewhere, {
      env: { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', UV_THREADPOOL_SIZE: '1' },
      imports: ['later.mjs'],
      through: process.platform === 'linux' ? ['taskset', '--cpu-list', '0'] : [],
    }),
  ])
  expect(builds.map(({ code, errors }) => ({ code, errors }))).toEqual(
    builds.map(() => ({ code: 0, errors: '' })),
  )
  expect([faultsIn(here), faultsIn(elsewhere)]).toEqual([[], []])
  expect(hashesOf(elsewhere)).toEqual(hashesOf(here))
  expect(hashesOf(here).filter((line) => line.endsWith('.png'))).not.toEqual([])
  for (const workshop of [here, elsewhere]) rmSync(workshop, { recursive: true })
}, 60_000)
