import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { fromHtml } from 'hast-util-from-html'
import { select } from 'hast-util-select'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildSmallSite } from '../small-site.ts'

const folder = mkdtempSync(join(tmpdir(), 'readout-equal-'))

beforeAll(() => buildSmallSite(folder, join(import.meta.dirname, 'equal/article.md')), 300_000)
afterAll(() => rmSync(folder, { recursive: true }))

/** What the lightest peer, Eleventy’s blog, sends for such an article, and what of ours are headers. */
const lightest = 10_780
const headers = 325

describe('an article like the one by which peers were measured', () => {
  const read = () => readFileSync(join(folder, 'dist/articles/article/index.html'))

  it('weighs less than that of the lightest of them, in one request', () => {
    const html = read()
    expect(brotliCompressSync(html).length + headers).toBeLessThan(lightest)
    const asking = 'link[rel~=stylesheet], link[rel~=preload], script[src], img, iframe'
    expect(select(asking, fromHtml(html.toString()))).toBeUndefined()
  })

  it('has no line of time where it tells of one event only', () => {
    const tree = fromHtml(read().toString())
    expect(select('.chronology', tree)).toBeDefined()
    expect(select('.strip', tree)).toBeUndefined()
  })
})
