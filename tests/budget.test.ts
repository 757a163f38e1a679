import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { fromHtml } from 'hast-util-from-html'
import { select, selectAll } from 'hast-util-select'
import { describe, expect, it } from 'vitest'

const articles = readdirSync('dist/articles').map((id) => `articles/${id}/index.html`)

describe.for(articles)('%s', (path) => {
  const html = readFileSync(join('dist', path))
  const tree = fromHtml(html.toString())

  it('weighs with all its styles for the screen at most 30 kB in brotli', () => {
    const styles = selectAll('link[rel=stylesheet]', tree).filter(
      ({ properties }) => properties['media'] !== 'print',
    )
    const files = styles.map(({ properties }) => readFileSync(join('dist', String(properties['href']))))
    expect(select('style', tree)).toBeDefined()
    expect(sum([html, ...files].map(weigh))).toBeLessThanOrEqual(30_000)
  })

  it('has scripts of at most 3 kB, none of which holds up the text', () => {
    const scripts = selectAll('script[src]', tree)
    expect(scripts.filter(({ properties }) => properties['type'] !== 'module')).toEqual([])
    const files = scripts.map(({ properties }) => readFileSync(join('dist', String(properties['src']))))
    expect(sum(files.map(weigh))).toBeLessThanOrEqual(3_000)
  })
})

function weigh(bytes: Buffer): number {
  return brotliCompressSync(bytes).length // at the highest quality
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
