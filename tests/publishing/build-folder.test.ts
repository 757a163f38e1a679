import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openBuildFolder } from '../../src/edition/build-folder.ts'

describe('the folder of an earlier build, used again,', () => {
  let [here, there] = ['', '']
  const text = (folder: string, name: string) => readFileSync(join(folder, name), 'utf8')

  beforeEach(() => {
    const root = mkdtempSync(join(tmpdir(), 'folders-'))
    here = join(root, 'here')
    there = join(root, 'there')
  })
  afterEach(() => rmSync(dirname(here), { recursive: true }))

  it('keeps the very file that is put there again', () => {
    fill(there, { 'a/index.html': 'As it was' })
    openBuildFolder(here).link('a/index.html', join(there, 'a/index.html'))
    const { ino, ctimeMs } = statSync(join(here, 'a/index.html'))

    openBuildFolder(here).link('a/index.html', join(there, 'a/index.html'))
    expect(statSync(join(here, 'a/index.html'))).toMatchObject({ ino, ctimeMs })
  })

  it('takes another file of that name from the present build', () => {
    fill(here, { 'a/index.html': 'Long ago' })
    fill(there, { 'a/index.html': 'As it was' })
    openBuildFolder(here).link('a/index.html', join(there, 'a/index.html'))
    expect(text(here, 'a/index.html')).toBe('As it was')
  })

  it('has a page written anew, and leaves that of the present build as it is', async () => {
    fill(there, { 'a/index.html': 'As it was' })
    openBuildFolder(here).link('a/index.html', join(there, 'a/index.html'))

    await openBuildFolder(here).write('a/index.html', Buffer.from('As it is'))
    expect([text(here, 'a/index.html'), text(there, 'a/index.html')]).toEqual(['As it is', 'As it was'])
  })

  it('loses what is not put there again, and the folders that are empty then', async () => {
    fill(here, { 'a/b/index.html': '', 'a/c/d/index.html': '', 'e/index.html': '', 'f.txt': '' })
    const folder = openBuildFolder(here)
    await folder.write('e/index.html', Buffer.from(''))
    await folder.write('a/b/feed.xml', Buffer.from(''))
    folder.sweep()
    const left = ['a/b/feed.xml', 'a/b/index.html', 'a/c', 'e/index.html', 'f.txt']
    expect(left.filter((name) => existsSync(join(here, name)))).toEqual(['a/b/feed.xml', 'e/index.html'])
  })

  it('takes no two pages at one address', async () => {
    const folder = openBuildFolder(here)
    await folder.write('a/index.html', Buffer.from('One'))
    await expect(folder.write('a/index.html', Buffer.from('Another'))).rejects.toThrow('EEXIST')
  })

  function fill(folder: string, files: Record<string, string>): void {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true })
      writeFileSync(join(folder, name), text)
    }
  }
})
