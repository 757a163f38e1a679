import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { expect, onTestFinished, test } from 'vitest'
import { openWorkshop } from './workshop.ts'

test('`npm run dev` shows what is written and, while that has an error, the last that had none', async () => {
  const workshop = openWorkshop()
  onTestFinished(() => rmSync(workshop, { recursive: true }))
  const { address, log } = await startDev(workshop)
  const page = async () => (await fetch(`${address}/people/ada-north/`)).text()
  const file = join(workshop, 'content/people/ada-north.md')
  const write = (from: string, to: string) =>
    writeFileSync(file, readFileSync(file, 'utf8').replace(from, to))
  const soon = { timeout: 30_000, interval: 200 }

  expect(await page()).toContain('Ada North')
  write('name: Ada North', 'name: Ada West')
  await expect.poll(page, soon).toContain('Ada West')

  write('name: Ada West', 'nmae: Ada East')
  await expect.poll(log, soon).toContain('Did you mean `name`?')
  expect(await page()).toContain('Ada West')

  write('nmae: Ada East', 'name: Ada East')
  await expect.poll(page, soon).toContain('Ada East')
}, 120_000)

async function startDev(workshop: string): Promise<{ address: string; log(): string }> {
  const child = spawn(process.execPath, ['node_modules/astro/bin/astro.mjs', 'dev', '--host', '127.0.0.1'], {
    cwd: workshop,
    // Where `VITEST` is set, Astro serves no page.
    env: { ...process.env, NODE_ENV: 'development', VITEST: undefined, READOUT_NOW: '2025-01-15T12:00Z' },
  })
  const ended = once(child, 'exit')
  onTestFinished(async () => {
    child.kill()
    await ended
  })
  let log = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (log += data))
  const addressIn = () => /http:\/\/127\.0\.0\.1:\d+/.exec(log)?.[0]
  await expect.poll(addressIn, { timeout: 60_000 }).toBeDefined()
  return { address: addressIn() ?? '', log: () => log }
}
