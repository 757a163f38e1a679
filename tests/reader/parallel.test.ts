import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { readFiles } from '../../src/reader/file.ts'
import { openMemory } from '../../src/memory/memory.ts'
import { parseInParallel } from '../../src/reader/parallel.ts'
import { parse } from '../../src/reader/parse.ts'

it('threads make of each file what one would, and leave it what is wrong', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'parallel-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const content = join(folder, 'content')
  cpSync('tests/reader/base/content', content, { recursive: true })
  writeFileSync(join(content, 'people/broken.md'), '---\nname: Nobody\n---\n')

  const { files } = await readFiles(content)
  const [threads, one] = [openMemory(content, folder), openMemory(content, undefined)]
  await parseInParallel(files, threads, 0)
  const unknown = files.filter(({ key }) => !threads.parsed.has(key ?? ''))
  expect(unknown.map(({ id }) => id)).toEqual(['broken'])
  for (const file of files) {
    const [shared, alone] = [threads, one].map((memory) => parse({ ...file }, memory))
    expect(shared?.entry).toEqual(alone?.entry)
  }
})
