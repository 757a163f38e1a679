import { spawn, spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import process from 'node:process'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createWorkspace } from './workspace.ts'

const fixtures = join(import.meta.dirname, '../reader')
const base = join(fixtures, 'base/content')
const broken = join(fixtures, 'key-that-is-misspelt/content')

describe('npm run check', () => {
  it('says in one line that nothing is wrong', () => {
    expect(check(base)).toMatchObject({ status: 0, stdout: '12 files, 3 claims, no problem\n' })
  })

  it('ends with 1 where there is an error, and names file, line, remedy and reason', () => {
    expect(check(broken)).toMatchObject({
      status: 1,
      stdout: [
        `${broken}/people/ada-north.md:3:1 error known-key`,
        '  Unexpected key `surnmae`, expected one of `surname`, `alternateNames`. Did you mean `surname`?',
        '',
        `${broken}/people/ada-north.md:7:11 error known-reference`,
        '  Unexpected unknown source `north-readout`, expected the name of a file in `sources/`',
        '',
        'Why: https://readout.example/rules/#known-key',
        'Why: https://readout.example/rules/#known-reference',
        '',
        '1 file, 0 claims, 2 errors',
        '',
      ].join('\n'),
    })
  })

  it('says where a problem began', () => {
    const content = join(mkdtempSync(join(tmpdir(), 'readout-')), 'content')
    cpSync(base, content, { recursive: true })
    cpSync(join(fixtures, 'claim-id-used-in-two-events/content'), content, { recursive: true })
    expect(check(content).stdout).toContain(`\n  First used in ${content}/events/2025-01-10-call.md:23:9\n`)
  })

  it('ends with 0 where there are warnings alone', () => {
    const { status, stdout } = check(base, { now: '2025-01-10' })
    expect(status).toBe(0)
    expect(stdout).toMatch(/call\.md:5:16 warning published-by-now[^]*\n12 files, 3 claims, 2 warnings\n$/)
  })

  it('shows three of the warnings of a rule where there are more than ten, and every error', () => {
    const content = join(mkdtempSync(join(tmpdir(), 'readout-')), 'content')
    cpSync(base, content, { recursive: true })
    cpSync(join(fixtures, 'plan-that-has-gone-stale/content'), content, { recursive: true })
    const article = readFileSync(join(base, 'articles/call.md'), 'utf8')
    const updates = Array.from({ length: 12 }, (_, index) => updateOf(`2025-02-${27 - index}`)).join('')
    writeFileSync(join(content, 'articles/call.md'), article.replace(/^updates:\n/m, `$&${updates}`))
    const { stdout } = check(content, { now: '2025-01-22' })
    expect(stdout.match(/ warning published-by-now$/gm)).toHaveLength(3)
    expect(stdout).toMatch(/^and 9 more warnings of published-by-now; `--json` lists all$/m)
    expect(stdout).toMatch(/ error fresh-plan$/m)
    const { errors, problems } = JSON.parse(check(content, { now: '2025-01-22', options: ['--json'] }).stdout)
    expect(problems).toHaveLength(errors + 12)
    expect(stdout.match(/ error [a-z-]+$/gm)).toHaveLength(errors)
  })

  it('shows only the file it is asked about', () => {
    const options = [join(base, 'people/ada-north.md')]
    expect(check(base, { now: '2025-01-10', options }).stdout).toBe('1 file, 0 claims, no problem\n')
  })

  it('ends with 2 when it is asked about a file that is none of the content', () => {
    const { status, stdout, stderr } = check(base, { options: ['README.md'] })
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(/^Unexpected file .*README\.md, expected one in /)
  })

  it.each([['--jsno'], ['--format=xml']])('ends with 2 when it is asked for what is not: %s', (option) => {
    const { status, stdout } = check(base, { options: [option] })
    expect([status, stdout]).toEqual([2, ''])
  })
})

describe('npm run check -- --json', () => {
  it('says everything in one form', () => {
    expect(JSON.parse(check(broken, { options: ['--json'] }).stdout)).toEqual({
      files: 1,
      claims: 0,
      errors: 2,
      warnings: 0,
      problems: [
        {
          file: `${broken}/people/ada-north.md`,
          line: 3,
          column: 1,
          endLine: 3,
          endColumn: 8,
          severity: 'error',
          rule: 'known-key',
          message:
            'Unexpected key `surnmae`, expected one of `surname`, `alternateNames`. Did you mean `surname`?',
          actual: 'surnmae',
          expected: 'surname',
          url: 'https://readout.example/rules/#known-key',
        },
        expect.objectContaining({ rule: 'known-reference', line: 7, column: 11 }),
      ],
    })
  })
})

describe('npm run check -- --format=github', () => {
  const annotation = `::error file=${broken}/people/ada-north.md,line=3,col=1,endColumn=8,title=known-key::Unexpected key`

  it('is a workflow command a problem', () => {
    expect(check(broken, { options: ['--format=github'] }).stdout).toMatch(new RegExp(`^${annotation}`))
  })

  it('escapes what would end a command', () => {
    const content = mkdtempSync(join(tmpdir(), 'a,b:c%d'))
    cpSync(broken, content, { recursive: true })
    expect(check(content, { options: ['--format=github'] }).stdout).toMatch(
      /^::error file=[^,:]*a%2Cb%3Ac%25d[^,:]*,line=3,/,
    )
  })

  it('comes beside the text on GitHub itself', () => {
    const { stdout } = check(broken, { env: { GITHUB_ACTIONS: 'true' } })
    expect(stdout).toContain(`\n${annotation}`)
    expect(stdout).toContain('ada-north.md:3:1 error known-key\n  Unexpected key')
  })
})

describe('npm run check -- --watch', () => {
  it('checks again after a change', async () => {
    const workspace = createWorkspace('key-that-is-misspelt')
    const path = join(workspace, 'content/people/ada-north.md')
    const child = spawn(process.execPath, [...command, '--watch'], {
      cwd: workspace,
      env: environment('content'),
    })
    onTestFinished(() => void child.kill())
    let printed = ''
    child.stdout.on('data', (chunk) => (printed += chunk))
    await expect.poll(() => printed, { timeout: 10_000 }).toContain('2 errors\n')
    writeFileSync(path, readFileSync(path, 'utf8').replace('surnmae', 'surname'))
    await expect.poll(() => printed, { timeout: 10_000 }).toContain('1 error\n')
  })
})

const command = [resolve('src/commands/check.ts')]

function updateOf(day: string): string {
  return `  - { date: ${day}T09:00Z, kind: update, significance: minor, text: Added what was said on the day. }\n`
}

function check(
  content: string,
  { options = [], ...settings }: { now?: string; options?: string[]; env?: Record<string, string> } = {},
) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...command, ...options], {
    env: environment(content, settings),
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

function environment(content: string, { now = '2025-01-15', env = {} } = {}) {
  const own = { ...process.env, GITHUB_ACTIONS: undefined }
  return { ...own, READOUT_CONTENT: content, READOUT_NOW: now, NO_COLOR: '1', ...env }
}
