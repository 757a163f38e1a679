import { expect, it } from 'vitest'
import { exampleOf } from '../../src/rules/example.ts'

const file = (lines: string[]) => lines.join('\n')

it('shows where a wrong and a right file differ first, with a line around it and the message about it', () => {
  const wrong = file(['a: 1', 'claims:', '  - id: x', '    by: nobdy', '    topic: t', 'z: 1'])
  const right = file(['a: 1', 'claims:', '  - id: x', '    by: nobody', '    topic: t', 'z: 1'])
  const messages =
    'e.md:9:1: Unexpected z, expected y rule\ne.md:4:9: warning: Unexpected `nobdy`, expected a party rule [1:1 First used in e.md]\n'
  expect(exampleOf(wrong, right, messages)).toEqual({
    wrong: '- id: x\n  by: nobdy\n  topic: t',
    right: '- id: x\n  by: nobody\n  topic: t',
    message: 'Unexpected `nobdy`, expected a party',
  })
})

it('refuses examples without a difference', () => {
  expect(() => exampleOf('a', 'a', '')).toThrow('expected a difference')
})
