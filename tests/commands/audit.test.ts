import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { expect, test } from 'vitest'

const advisory = { title: 'Runs what it is given', url: 'https://advisories.example/1', severity: 'high' }

test.each([
  [
    'without a network passes, and says that nothing was checked',
    { message: 'connect ECONNREFUSED', error: {} },
    { status: 0, stdout: 'Nothing was checked, since nobody could be asked: connect ECONNREFUSED\n' },
  ],
  [
    'with no answer at all passes, and says so',
    '',
    { status: 0, stdout: 'Nothing was checked, since nobody could be asked: npm gave no answer\n' },
  ],
  ['passes where no hole is known', { vulnerabilities: {} }, { status: 0, stdout: 'No known hole\n' }],
  [
    'fails for a grave one, and names it',
    {
      vulnerabilities: {
        there: { severity: 'high', via: [advisory] },
        here: { severity: 'low', via: ['there'] },
      },
    },
    {
      status: 1,
      stdout: 'there: high\n  Runs what it is given https://advisories.example/1\nhere: low\n',
    },
  ],
])('the audit %s', (_, answer, expected) => {
  const folder = mkdtempSync(join(tmpdir(), 'npm-'))
  writeFileSync(join(folder, 'npm'), `#!/bin/sh\ncat <<'END'\n${answer && JSON.stringify(answer)}\nEND\n`)
  chmodSync(join(folder, 'npm'), 0o755)
  const env = { ...process.env, PATH: [folder, process.env['PATH']].join(delimiter) }
  const { status, stdout } = spawnSync(process.execPath, ['src/commands/audit.ts'], { env, encoding: 'utf8' })
  expect({ status, stdout }).toEqual(expected)
})
