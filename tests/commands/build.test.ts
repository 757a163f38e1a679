import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'

test('content with an error ends the build with status 1, names the file and leaves dist as it was', () => {
  const content = mkdtempSync(join(tmpdir(), 'content-'))
  mkdirSync(join(content, 'people'))
  writeFileSync(join(content, 'people/nobody.md'), 'No frontmatter.\n')
  const before = readlinkSync('dist')

  const { status, stderr } = spawnSync(process.execPath, ['src/commands/build.ts'], {
    env: { ...process.env, READOUT_CONTENT: content },
    encoding: 'utf8',
  })

  expect(stderr).toContain('people/nobody.md')
  expect(status).toBe(1)
  expect(readlinkSync('dist')).toBe(before)
})
