import { readdirSync } from 'node:fs'
import { LinkChecker, LinkState } from 'linkinator'
import { expect } from 'vitest'
import { test } from '../browser/browser.ts'

test(
  'every link within the site leads somewhere, without a detour, fragment included',
  { timeout: 120_000 },
  async ({ origin }) => {
    const files = readdirSync('dist', { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.html'),
    )
    const { links } = await new LinkChecker().check({
      path: files.map((file) => `${origin}/${file}`.replace(/index\.html$/, '')),
      recurse: true,
      checkFragments: true,
      redirects: 'error',
      linksToSkip: [`^(?!${origin})`],
    })
    const broken = links.filter(({ state }) => state === LinkState.BROKEN)
    const faults = broken.map(({ parent, url, status }) => `${parent}: ${url} (${status})`)
    expect(faults.slice(0, 20)).toEqual([]) // the first say enough
    expect(links.length).toBeGreaterThanOrEqual(files.length)
  },
)
