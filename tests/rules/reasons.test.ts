import { globSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { reasons } from '../../src/rules/reasons.ts'
import { rules } from '../../src/rules/rules.ts'

it('explains every rule that a message can name, and no other', () => {
  const named = globSync('src/**/*.ts').flatMap((path) =>
    Array.from(readFileSync(path, 'utf8').matchAll(/ruleId: '([^']+)'/g), ([, id]) => id),
  )
  expect(named).toContain('known-key')
  expect(Object.keys(reasons).toSorted()).toEqual([...new Set([...named, ...Object.keys(rules)])].toSorted())
})
