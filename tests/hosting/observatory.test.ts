import { expect } from 'vitest'
import { onePageOfEachKind } from '../../src/commands/page-kinds.ts'
import { test } from '../browser/browser.ts'

/**
 * What the MDN HTTP Observatory, version 4 of its algorithm, adds to 100 or takes away for the headers of a site that
 * has no cookies and no scripts of others: the first expression that fits decides. It gives what is above 100 only
 * to a site that loses less than 10.
 */
const tests: [header: string, ...[RegExp, number][]][] = [
  [
    'content-security-policy',
    [/'unsafe-(inline|eval)'|https?:|\*/, -20],
    [/^default-src 'none';.*base-uri 'none'; form-action 'none'/, 10],
    [/./, -25],
  ],
  ['content-security-policy', [/frame-ancestors '(none|self)'/, 5], [/^/, -20]],
  ['cross-origin-resource-policy', [/^same-(origin|site)$/, 10], [/^/, 0]],
  ['cross-origin-opener-policy', [/^same-origin(-allow-popups)?$/, 10], [/^/, 0]],
  ['cross-origin-embedder-policy', [/^(require-corp|credentialless)$/, 10], [/^/, 0]],
  [
    'referrer-policy',
    [/^(no-referrer|same-origin|strict-origin(-when-cross-origin)?)$/, 5],
    [/^$/, 0],
    [/^/, -5],
  ],
  ['strict-transport-security', [/^max-age=(1[6-9]\d{6}|[2-9]\d{7}|\d{9,})/, 0], [/^/, -20]],
  ['x-content-type-options', [/^nosniff$/, 0], [/^/, -5]],
  ['access-control-allow-origin', [/^$/, 0], [/^\*$/, 0], [/^/, -50]],
  ['set-cookie', [/^$/, 0], [/^/, -40]],
]

test('the Observatory would give every page that is not for frames at least 145', async ({ origin }) => {
  const pages = onePageOfEachKind('dist').filter((path) => !path.startsWith('/embed/'))
  const scored = await Promise.all(
    pages.map(async (path) => ({ path, score: scoreOf((await fetch(`${origin}${path}`)).headers) })),
  )
  expect(scored.filter(({ score }) => score < 145)).toEqual([])
  expect(scored.find(({ path }) => path === '/')?.score).toBe(150)
})

function scoreOf(headers: Headers): number {
  const modifiers = tests.map(([header, ...cases]) => {
    const value = headers.get(header) ?? ''
    return cases.find(([expression]) => expression.test(value))?.[1] ?? 0
  })
  const lost = sum(modifiers.filter((modifier) => modifier < 0))
  return 100 + lost + (lost > -10 ? sum(modifiers.filter((modifier) => modifier > 0)) : 0)
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, each) => total + each, 0)
}
