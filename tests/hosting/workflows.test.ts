import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { shareOf } from '../../src/edition/share.ts'

type Step = { uses?: string; run?: string }
type Job = { steps: Step[]; strategy?: { matrix: { share: string[] } } }
type Workflow = { permissions: object; jobs: Record<string, Job> }

const workflows = globSync(['.github/workflows/*.yml', 'docs/*.yml']).map((path) => {
  const text = readFileSync(path, 'utf8')
  const workflow = parse(text) as Workflow
  return { path, workflow, steps: Object.values(workflow.jobs).flatMap(({ steps }) => steps) }
})

test.each(workflows)('$path runs nothing but what a person can type', ({ path, steps }) => {
  const commands = steps.flatMap(({ run }) => run ?? [])
  expect(commands).toEqual(path === 'docs/shares.yml' ? commandsOfShares : ['npm ci', 'npm test'])
})

test('docs/shares.yml makes each page in one share', () => {
  const jobs = workflows.find(({ path }) => path === 'docs/shares.yml')?.workflow.jobs
  const shares = jobs?.['share']?.strategy?.matrix.share.map(shareOf)
  for (const year of [undefined, '1215', '2019', '2020', '2024', '2025', '2030'])
    expect(shares?.map((share) => share?.hasYear(year)).filter(Boolean)).toEqual([true])
})

test.each(workflows)('$path names each action by its commit', ({ steps }) => {
  const actions = steps.flatMap(({ uses }) => uses ?? [])
  expect(actions.length).toBeGreaterThan(0)
  expect(actions.filter((action) => !/@[0-9a-f]{40}$/.test(action))).toEqual([])
})

test.each(workflows)('$path may only read, but for the job that deploys', ({ workflow }) => {
  expect(workflow.permissions).toEqual({ contents: 'read' })
})

const commandsOfShares = [
  'echo "now=$(date --utc +%FT%RZ)" >> "$GITHUB_OUTPUT"',
  ...['npm ci', 'npm run check'],
  ...[
    'npm ci',
    'npm run build -- --share=${{ matrix.share }}',
    'tar --create --file=share.tar .readout/shares',
  ],
  'npm ci',
  'for each in .readout/tars/*/share.tar; do tar --extract --file="$each"; done',
  'npm run join -- .readout/shares/*',
]
