import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

const command = 'src/commands/facts.ts'

describe('npm run facts', () => {
  let content: string

  beforeEach(() => {
    content = join(mkdtempSync(join(tmpdir(), 'readout-')), 'content')
    cpSync('content', content, { recursive: true })
  })
  afterEach(() => rmSync(join(content, '..'), { recursive: true }))

  it('lists a claim under its fact, with who says so and its sources', () => {
    const list = execFileSync(process.execPath, [command], { encoding: 'utf8' })
    const [, fact = ''] = /^F42\n([\s\S]+?)\n\n/m.exec(list) ?? []
    expect(fact).toContain('  constructive-discussion: The call between Lavrov and Rubio was')
    expect(fact).toContain('    Russian foreign ministry; said by one side\n')
    expect(fact).toMatch(/^ {4}S02 Russian Ministry of Foreign Affairs via GlobalSecurity\.org: /m)
  })

  it('refuses the fact of another event', () => {
    edit('events/2025-10-20-lavrov-rubio-call.md', 'fact: F42', 'fact: F85')
    expect(run()).toEqual([
      1,
      expect.stringMatching(/^Unexpected F85 of claim \S+, expected one of 2025-10-20-/),
    ])
  })

  it('refuses one number for two sources', () => {
    edit('sources/kyiv-independent-2025-10-20.md', 'fact: S01', 'fact: S02')
    expect(run()).toEqual([
      1,
      expect.stringMatching(/^Unexpected S02 of \S+ and \S+, expected a number each/),
    ])
  })

  function edit(path: string, was: string, is: string) {
    const text = readFileSync(join(content, path), 'utf8')
    expect(text).toContain(was)
    writeFileSync(join(content, path), text.replace(was, is))
  }

  function run() {
    const env = { ...process.env, READOUT_CONTENT: content }
    const { status, stderr } = spawnSync(process.execPath, [command], { env, encoding: 'utf8' })
    return [status, stderr]
  }
})
