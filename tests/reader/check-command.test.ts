import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import process from 'node:process'
import { describe, expect, it } from 'vitest'

const base = join(import.meta.dirname, 'base/content')
const broken = join(import.meta.dirname, 'key-that-is-misspelt/content')

describe('npm run check', () => {
  it('says in one line that nothing is wrong', () => {
    expect(check(base)).toEqual({ status: 0, stdout: '12 files, 3 claims, no problem\n' })
  })

  it('ends with 1 where there is an error, and names file, line and remedy', () => {
    const { status, stdout } = check(broken)
    expect(status).toBe(1)
    expect(stdout).toContain('ada-north.md')
    expect(stdout).toMatch(
      /3:1-3:8 +error +Unexpected key `surnmae`.* Did you mean `surname`\? +known-key +readout/,
    )
    expect(stdout).toMatch(/1 file, 0 claims, 3 errors\n$/)
  })

  it('ends with 0 where there are warnings alone', () => {
    const { status, stdout } = check(base, { now: '2025-01-10' })
    expect(status).toBe(0)
    expect(stdout).toMatch(/12 files, 3 claims, 2 warnings\n$/)
  })

  it('shows only the file it is asked about', () => {
    const paths = [join(base, 'people/ada-north.md')]
    expect(check(base, { now: '2025-01-10', paths }).stdout).toBe('12 files, 3 claims, no problem\n')
  })

  it('says when it is asked about a file that is none of the content', () => {
    const { status, stdout } = check(base, { paths: ['README.md'] })
    expect(status).toBe(1)
    expect(stdout).toMatch(/README\.md: Unexpected file, expected one in /)
  })
})

function check(content: string, options: { now?: string; paths?: string[] } = {}) {
  const env = {
    ...process.env,
    READOUT_CONTENT: content,
    READOUT_NOW: options.now ?? '2025-01-15',
    NO_COLOR: '1',
  }
  const command = ['src/commands/check.ts', ...(options.paths ?? [])]
  const { status, stdout } = spawnSync(process.execPath, command, { env, encoding: 'utf8' })
  return { status, stdout }
}
