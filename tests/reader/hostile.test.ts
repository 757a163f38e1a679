import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { messagesOf } from '../fixtures.ts'

const page = 'pages/about.md'
const person = 'people/ada-north.md'

describe('a file made to hold up the reader', () => {
  it.each([
    {
      what: 'many bytes',
      path: page,
      text: (all: string) => all + 'words and words\n'.repeat(20_000),
      told: /^pages\/about\.md: Unexpected 320,\d+ bytes, expected at most 250,000 bounds$/,
    },
    {
      what: 'many lines',
      path: page,
      text: (all: string) => all + 'a\n\n'.repeat(6_000),
      told: /12,\d+ lines/,
    },
    {
      what: 'a long line',
      path: page,
      text: (all: string) => all + 'word '.repeat(3_000),
      told: /about\.md:7:1: .* characters in a line/,
    },
    {
      what: 'many marks in short lines',
      path: page,
      text: (all: string) => all + '*a _b [c\n'.repeat(400),
      told: /about\.md:340:1: Unexpected 1,003 marks/,
    },
    {
      what: 'many tags in short lines',
      path: page,
      text: (all: string) => all + '<b>a\n\n'.repeat(1_100),
      told: /Unexpected 1,001 tags/,
    },
    {
      what: 'quotes in quotes',
      path: page,
      text: (all: string) => all + '> '.repeat(1_000) + 'a',
      told: /about\.md:7:1: Unexpected 1,000 lists and quotes/,
    },
    {
      what: 'lists in lists',
      path: page,
      text: (all: string) => all + '- '.repeat(4_000) + 'a',
      told: /4,000 lists and quotes/,
    },
    {
      what: 'numbered lists in quotes',
      path: page,
      text: (all: string) => all + '> 1. '.repeat(60) + 'a',
      told: /120 lists and quotes/,
    },
    {
      what: 'lists below lists',
      path: page,
      text: (all: string) => all + staircase('- a', 200),
      told: /102 spaces before a text/,
    },
    {
      what: 'emphasis in emphasis',
      path: page,
      text: (all: string) => all + '*a _b '.repeat(800) + 'c_ d*'.repeat(800),
      told: /marks `\*`, `_` and `\[`/,
    },
    {
      what: 'brackets in brackets',
      path: page,
      text: (all: string) => all + '['.repeat(4_000) + ']'.repeat(4_000),
      told: /marks/,
    },
    {
      what: 'tags in tags',
      path: page,
      text: (all: string) => all + '<b>'.repeat(3_000),
      told: /about\.md:7:1: Unexpected 3,000 tags, expected at most 1,000/,
    },
    {
      what: 'brackets in YAML',
      path: person,
      text: () => frontmatter('name: ' + '['.repeat(9_000)),
      told: /deep nesting/,
    },
    {
      what: 'brackets over lines of YAML',
      path: person,
      text: () => frontmatter('name: ' + '[ #]\n'.repeat(9_000)),
      told: /deep nesting/,
    },
    {
      what: 'mappings in mappings',
      path: person,
      text: () => frontmatter(staircase('a:', 45, ' ')),
      told: /deep nesting/,
    },
    {
      what: 'lists in lists of YAML',
      path: person,
      text: () => frontmatter('- '.repeat(4_000)),
      told: /lists and quotes/,
    },
    {
      what: 'thousands of keys',
      path: person,
      text: (all: string) => all.replace('name:', keys(9_000) + 'name:'),
      told: /key `k49`/,
    },
    {
      what: 'a key said thousands of times',
      path: person,
      text: () => frontmatter('name: a\n'.repeat(9_000)),
      told: /:3:1: Unexpected second key `name`/,
    },
    {
      what: 'references to nobody',
      path: page,
      text: (all: string) => all + '[a](person:nobody-at-all)\n\n'.repeat(4_000),
      told: /unknown person `nobody-at-all`/,
    },
    {
      what: 'an alias bomb',
      path: person,
      text: () => frontmatter('a: &a [x]\n' + 'b: [' + '*a, '.repeat(2_000) + '*a]'),
      told: /anchor `&a`/,
    },
  ])('is refused within seconds: $what', async ({ path, text, told }) => {
    const start = performance.now()
    const messages = await messagesOf((content) => {
      const file = join(content, path)
      writeFileSync(file, text(readFileSync(file, 'utf8')))
    })
    expect(messages.join('\n')).toMatch(new RegExp(told, 'm'))
    expect(messages.filter((message) => !message.startsWith(path))).toEqual([])
    expect(performance.now() - start).toBeLessThan(5_000)
  })
})

/** Each line two spaces further in. */
function staircase(line: string, steps: number, step = '  '): string {
  return Array.from({ length: steps }, (_, index) => step.repeat(index) + line).join('\n')
}

function keys(number: number): string {
  return Array.from({ length: number }, (_, index) => `k${index}: 1\n`).join('')
}

function frontmatter(yaml: string): string {
  return `---\n${yaml}\n---\n`
}
