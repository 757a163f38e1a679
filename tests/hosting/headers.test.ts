import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { headersOf } from '../../src/hosting/headers.ts'
import { parseHeadersFile } from '../../src/hosting/headers-file.ts'
import { headersOnCloudflare, headersOnNetlify } from './hosts.ts'

const text = readFileSync('dist/_headers', 'utf8')
const rules = parseHeadersFile(text)
const paths = readdirSync('dist', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) =>
    join(entry.parentPath, entry.name)
      .replace(/^dist/, '')
      .replace(/index\.html$/, ''),
  )

test.each([
  ['Cloudflare', headersOnCloudflare],
  ['Netlify', headersOnNetlify],
])('%s, which reads _headers in its own way, sends what the local server sends', (_, headersOnHost) => {
  const host = headersOnHost(text)
  for (const path of [...paths, '/nowhere/'])
    expect({ path, ...host(path) }).toEqual({ path, ...headersOf(path, rules) })
})

test('_headers is within the limits of Cloudflare: 100 rules, each for other addresses, and lines of 2,000', () => {
  const patterns = rules.map((rule) => rule.paths)
  expect(patterns.length).toBeLessThanOrEqual(100)
  expect(new Set(patterns).size).toBe(patterns.length)
  expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(2_000)
})

test.each([
  ['/', 'same-origin', "frame-ancestors 'none'"],
  ['/claims/constructive-discussion/', 'same-origin', "frame-ancestors 'none'"],
  ['/nowhere/', 'same-origin', "frame-ancestors 'none'"],
  ['/embed/claims/constructive-discussion/', 'cross-origin', 'frame-ancestors *'],
  ['/card.png', 'cross-origin', "frame-ancestors 'none'"],
  ['/articles/lavrov-rubio-call/rss.xml', 'cross-origin', "frame-ancestors 'none'"],
  ['/data/story.json', 'cross-origin', "frame-ancestors 'none'"],
] as const)('%s may be loaded by other sites: %s; may be framed: %s', (path, loaded, framed) => {
  const headers = headersOf(path, rules)
  expect(headers['Cross-Origin-Resource-Policy']).toBe(loaded)
  expect(headers['Content-Security-Policy']).toContain(framed)
})

test('no policy lets in what is unsafe, but that the search may compile its index reader', () => {
  const policies = rules.flatMap(({ paths, headers }) => {
    const policy = headers['Content-Security-Policy']
    return policy ? [[paths, policy] as const] : []
  })
  const unsafe = policies.flatMap(([paths, policy]) =>
    (policy.match(/'[\w-]*unsafe[\w-]*'/g) ?? []).map((each) => [paths, each]),
  )
  expect(unsafe).toEqual([['/search/', "'wasm-unsafe-eval'"]])
  for (const [, policy] of policies)
    expect(policy).toMatch(/^default-src 'none'; .*require-trusted-types-for 'script'; trusted-types 'none'/)
})

test('every policy lets run what the page has that shows no content, and nothing else within a page', () => {
  const page = readFileSync('dist/404.html', 'utf8')
  const hashes = Array.from(page.matchAll(/<script\b[^>]*>(.*?)<\/script>/gs), ([, script = '']) =>
    createHash('sha256').update(script).digest('base64'),
  )
  expect(hashes.length).toBe(3) // a line at the beginning, what to fetch ahead, the rest at the end
  for (const policy of rules.flatMap(({ headers }) => headers['Content-Security-Policy'] ?? [])) {
    const allowed = /script-src ([^;]*)/.exec(policy)?.[1]?.match(/(?<='sha256-)[^']*/g)
    expect(allowed?.toSorted()).toEqual(hashes.toSorted())
  }
})
