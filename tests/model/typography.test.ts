import { describe, expect, it } from 'vitest'
import { typographic } from '../../src/model/typography.ts'

describe('typographic(text)', () => {
  it.each([
    [`"Yes"`, '“Yes”'],
    [`He said "yes".`, 'He said “yes”.'],
    [`'Yes'`, '‘Yes’'],
    [`"'Yes,' he said"`, '“‘Yes,’ he said”'],
    [`"He said 'yes'"`, '“He said ‘yes’”'],
    [`It's Rubio's, the aides' and the '90s'`, 'It’s Rubio’s, the aides’ and the ’90s’'],
    [`("yes") ["yes"] –"yes"– —"yes"—`, '(“yes”) [“yes”] –“yes”– —“yes”—'],
    [`a "b" "c"`, 'a “b” “c”'],
    [`"...and so on..."`, '“…and so on…”'],
    ['“Already” set – it’s left', '“Already” set – it’s left'],
  ])('turns %s into %s', (straight, curly) => expect(typographic(straight)).toBe(curly))
})
