import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'

test('no commit edits or removes what the ledger has', () => {
  const git = ['log', '--format=', '--name-only', '--no-renames', '--diff-filter=MDT', '--']
  const touched = execFileSync('git', [...git, 'content/ledger'], { encoding: 'utf8' }).split('\n')
  expect(touched.filter((path) => path.endsWith('.txt') && !path.endsWith('newest.txt'))).toEqual([])
})
