import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib'
import { fromHtml } from 'hast-util-from-html'
import { select, selectAll } from 'hast-util-select'
import { toString } from 'hast-util-to-string'
import { describe, expect, it } from 'vitest'
import { onePageOfEachKind } from '../src/commands/page-kinds.ts'

const articles = readdirSync('dist/articles').map((id) => `articles/${id}/index.html`)

describe.for(articles)('%s', (path) => {
  const html = readFileSync(join('dist', path))
  const tree = fromHtml(html.toString())

  it('weighs with its scripts and styles at most 30.6 kB in brotli, and asks for neither', () => {
    expect(selectAll('link[rel=stylesheet], script[src]', tree)).toEqual([])
    expect(select('style', tree)).toBeDefined()
    expect(weigh(html)).toBeLessThanOrEqual(30_600)
  })

  it('has its styles, headline, standfirst and story in brief in the first 14.6 kB on the wire', () => {
    const arrived = readFirstFlight(html)
    expect(arrived).toContain('</style>')
    const beginning = fromHtml(arrived)
    for (const part of ['h1', '.standfirst', '#in-brief']) {
      const whole = select(part, tree)
      expect(whole, part).toBeDefined()
      expect(toString(select(part, beginning)!)).toBe(toString(whole!))
    }
  })

  it('has scripts of at most 1 kB, and waits for one line', () => {
    const modules = selectAll('script[type=module]', tree).map((script) => toString(script))
    expect(modules.length).toBeGreaterThan(0)
    expect(weigh(Buffer.from(modules.join('')))).toBeLessThanOrEqual(1_000)
    const [line = '', ...others] = selectAll('script:not([type])', tree).map((script) => toString(script))
    expect(others).toEqual([])
    expect(line.trim()).toMatch(/^.{0,100}$/)
  })
})

it('a longer article weighs less a word than a shorter one', () => {
  const weighed = articles.map((path) => {
    const html = readFileSync(join('dist', path))
    const words = toString(select('main', fromHtml(html.toString()))!).split(/\s+/).length
    return { words, bytesAWord: weigh(html) / words }
  })
  const [shortest, ...longer] = weighed.toSorted((a, b) => a.words - b.words)
  expect(longer.filter(({ bytesAWord }) => bytesAWord > shortest!.bytesAWord)).toEqual([])
  expect(longer.length).toBeGreaterThan(1)
})

describe.for(onePageOfEachKind('dist'))('%s', (path) => {
  const html = readFileSync(join('dist', path, path.endsWith('.html') ? '' : 'index.html'))

  it('weighs beside what it shows at most 6.8 kB in brotli', () => {
    const rest = html.toString().replace(/<main[^]*<\/main>/, '')
    expect(rest.length).toBeLessThan(html.length)
    expect(weigh(Buffer.from(rest))).toBeLessThanOrEqual(6_800)
  })

  it('brings the styles of readouts only where it has some', () => {
    const tree = fromHtml(html.toString())
    const styles = selectAll('style', tree).map((style) => toString(style))
    expect(styles.join('').includes('.readout-summary')).toBe(select('.readouts', tree) !== undefined)
  })

  const most = path.startsWith('/articles/') ? 30.6 : 16
  it(`weighs without pictures and fonts at most ${most} kB in brotli`, () => {
    const tree = fromHtml(html.toString())
    const addresses = [
      ...selectAll('link[rel=stylesheet]', tree).map(({ properties }) => properties['href']),
      ...selectAll('script[src]', tree).map(({ properties }) => properties['src']),
    ]
    const files = addresses.map((address) => readFileSync(join('dist', String(address))))
    expect(sum([html, ...files].map(weigh))).toBeLessThanOrEqual(most * 1000)
  })
})

// What a server sends before it waits for the first answer: ten packets of 1,460 bytes.
function readFirstFlight(html: Buffer): string {
  const sent = brotliCompressSync(html).subarray(0, 14_600)
  return brotliDecompressSync(sent, { finishFlush: constants.BROTLI_OPERATION_FLUSH }).toString()
}

function weigh(bytes: Buffer): number {
  return brotliCompressSync(bytes).length // at the highest quality
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
