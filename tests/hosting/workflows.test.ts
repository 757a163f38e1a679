import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'

type Step = { uses?: string; run?: string }
type Workflow = { permissions: object; jobs: Record<string, { steps: Step[] }> }

const workflows = globSync('.github/workflows/*.yml').map((path) => {
  const text = readFileSync(path, 'utf8')
  const workflow = parse(text) as Workflow
  return { path, workflow, steps: Object.values(workflow.jobs).flatMap(({ steps }) => steps) }
})

test.each(workflows)('$path runs nothing but what a person can type', ({ steps }) => {
  const commands = steps.flatMap(({ run }) => run ?? [])
  expect(commands).toEqual(['npm ci', 'npm test'])
})

test.each(workflows)('$path names each action by its commit', ({ steps }) => {
  const actions = steps.flatMap(({ uses }) => uses ?? [])
  expect(actions.length).toBeGreaterThan(0)
  expect(actions.filter((action) => !/@[0-9a-f]{40}$/.test(action))).toEqual([])
})

test.each(workflows)('$path may only read, but for the job that deploys', ({ workflow }) => {
  expect(workflow.permissions).toEqual({ contents: 'read' })
})
