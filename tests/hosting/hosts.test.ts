import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { formatBehaviours, formatFunction, formatUpload } from '../../src/hosting/cloudfront.ts'
import { excesses, hosts } from '../../src/hosting/hosts.ts'
import { rules } from './served.ts'

const modest = {
  ...{ files: 4_000, fileSize: 1_000_000, siteSize: 50_000_000, redirects: 10, redirectLength: 100 },
  ...{ headerRules: 20, headerLength: 900, functionSize: 1_000 },
}

test.each(Object.entries(hosts))('%s takes a modest site', (_, host) => {
  expect(excesses(modest, host)).toEqual([])
})

test('a site that is too large for a host is told by how much, before it is sent there', () => {
  const large = { ...modest, files: 20_431, redirects: 2_001 }
  expect(excesses(large, hosts.cloudflare)).toEqual([
    'Unexpected 20,431 files, expected at most 20,000 on Cloudflare (free)',
    'Unexpected 2,001 redirects, expected at most 2,000 on Cloudflare (free)',
  ])
  expect(excesses(large, hosts['cloudflare-paid'])).toHaveLength(1)
  expect(excesses({ ...modest, siteSize: 2 ** 31 }, hosts['github-pages'])).toHaveLength(1)
  expect(excesses({ ...modest, functionSize: 20_000 }, hosts.cloudfront)).toHaveLength(1)
})

test.each([
  ['/', { uri: '/index.html' }],
  ['/about/', { uri: '/about/index.html' }],
  ['/card.png', { uri: '/card.png' }],
  ['/about', { statusCode: 301, headers: { location: { value: '/about/' } } }],
  ['/terms/old/', { statusCode: 301, headers: { location: { value: '/about/' } } }],
])('the function of CloudFront makes of %s what it should', (uri, expected) => {
  const text = formatFunction([{ from: '/terms/old/', to: '/about/', status: 301 }])
  const answer: unknown = runInNewContext(`${text}; handler({ request: { uri: ${JSON.stringify(uri)} } })`)
  expect(answer).toMatchObject(expected)
})

test('CloudFront asks the pattern that is most particular first, all addresses last', () => {
  const patterns = (JSON.parse(formatBehaviours(rules)) as { PathPattern: string }[]).map(
    ({ PathPattern }) => PathPattern,
  )
  expect(patterns.at(-1)).toBe('/*')
  expect(patterns.indexOf('/embed/*')).toBeLessThan(patterns.indexOf('/*'))
  expect(patterns.length).toBeLessThanOrEqual(25)
})

test('an upload to S3 sends what pages need before the pages, and the feeds after them', () => {
  const lines = formatUpload(rules).split('\n')
  const lineOf = (start: string) => lines.findIndex((line) => line.startsWith(start))
  const order = ["upload --include '_astro/*'", "upload --include '*.html'", "upload --include '*rss.xml'"]
  const places = order.map(lineOf)
  expect(places).not.toContain(-1)
  expect(places).toEqual(places.toSorted((a, b) => a - b))
  expect(lines.at(-2)).toContain("--delete --exclude '_astro/*'") // pages that readers have open still ask for it
})
