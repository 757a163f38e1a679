import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openWorkshop } from '../publishing/workshop.ts'

test(
  'a build with a memory of the content as it was has the bytes of one without',
  { timeout: 300_000 },
  () => {
    const folder = openWorkshop()
    onTestFinished(() => rmSync(folder, { recursive: true }))
    build(folder)
    const person = join(folder, 'content/people/ada-north.md')
    writeFileSync(person, readFileSync(person, 'utf8').replace('Ada North', 'Ada West'))

    const remembered = build(folder)
    rmSync(join(folder, '.readout'), { recursive: true })
    rmSync(join(folder, '.astro'), { recursive: true })
    const anew = build(folder)

    expect(anew.size).toBeGreaterThan(50)
    expect(remembered).toEqual(anew)
  },
)

/** The hash of each file by its path. */
function build(folder: string): Map<string, string> {
  const { status, stderr } = spawnSync(process.execPath, ['src/commands/build.ts'], {
    cwd: folder,
    env: { ...process.env, READOUT_NOW: '2025-01-15T12:00Z' },
    encoding: 'utf8',
  })
  expect([status, stderr]).toEqual([0, ''])
  const root = join(folder, 'dist/')
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((file) => file.isFile())
  return new Map(files.map((file) => join(file.parentPath, file.name)).map((path) => [path, hashOf(path)]))
}

function hashOf(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex')
}
