import { existsSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs'
import { join } from 'node:path'
import { fromHtml } from 'hast-util-from-html'
import { describe, expect, it } from 'vitest'
import { elementsIn } from '../../src/markdown/elements.ts'
import { framedPaths } from '../../src/model/permalink.ts'
import { site } from '../../src/site.ts'

const pages = readdirSync('dist', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.html'))
  .map((file) => ({ path: `/${file}`.replace(/index\.html$/, ''), head: headOf(join('dist', file)) }))
const framed = pages.filter(({ path }) => framedPaths.some((start) => path.startsWith(start)))
const shared = pages.filter(({ head }) => head.has('og:title'))

describe('every page that can be shared', () => {
  it('says so in its head, but for those in frames and those that only lead elsewhere', () => {
    const silent = pages.filter((page) => !shared.includes(page) && !framed.includes(page))
    expect(silent.filter(({ head }) => !head.has('noindex'))).toEqual([])
    expect(shared.length).toBeGreaterThan(400)
  })

  it('has a picture of the size that it says, at a whole address', () => {
    const wrong = shared.filter(({ head }) => {
      const address = head.get('og:image') ?? ''
      const said = ['og:image:width', 'og:image:height'].map((name) => Number(head.get(name)))
      return !address.startsWith('https://') || sizeOf(fileOf(address)).join() !== said.join()
    })
    expect(wrong.map(({ path }) => path)).toEqual([])
  })

  it('has a picture of its own if it is of an article, event, claim or person', () => {
    const kinds = /^\/(articles|events|claims|people)\/[^/]+\/$/
    const own = shared.filter(({ path, head }) => head.get('og:image') === `${originOf(head)}${path}card.png`)
    expect(own.map(({ path }) => path).filter((path) => path !== '/')).toEqual(
      shared.map(({ path }) => path).filter((path) => kinds.test(path)),
    )
  })

  it('says what its picture says', () => {
    const claim = shared.find(({ path }) => path.startsWith('/claims/'))
    expect(shared.filter(({ head }) => !head.get('og:image:alt'))).toEqual([])
    expect(claim?.head.get('og:image:alt')).toContain(claim?.head.get('og:title'))
  })
})

describe('every page that another site may show', () => {
  const embeddable = pages.filter(({ head }) => head.has('oembed'))

  it('leads to a description of a frame that is there', () => {
    const wrong = embeddable.filter(({ head }) => {
      const { html, version, type, width, height } = JSON.parse(
        readFileSync(fileOf(head.get('oembed')), 'utf8'),
      )
      const [, src = ''] = /<iframe src="([^"]+)"/.exec(html) ?? []
      const isWhole = version === '1.0' && type === 'rich' && width > 0 && height > 0
      return !isWhole || !existsSync(join(fileOf(src), 'index.html'))
    })
    expect(wrong.map(({ path }) => path)).toEqual([])
    expect(embeddable).toHaveLength(framed.length)
    expect(framed.length).toBeGreaterThan(100)
  })

  it('is found by search engines itself, not in the frame', () => {
    const canonical = new Set(embeddable.map(({ head }) => head.get('canonical')))
    const wrong = framed.filter(({ head }) => !head.has('noindex') || !canonical.has(head.get('canonical')))
    expect(wrong.map(({ path }) => path)).toEqual([])
  })
})

it('every article and claim can be cited by program', () => {
  const paths = pages.map(({ path }) => path).filter((path) => /^\/(articles|claims)\/[^/]+\/$/.test(path))
  const missing = paths.filter(
    (path) => !['cite.bib', 'cite.json'].every((file) => existsSync(join('dist', path, file))),
  )
  expect(missing).toEqual([])
})

/** What the head says, by name, e.g., `og:image`; with `canonical`, `oembed` and `noindex`. */
function headOf(file: string): Map<string, string> {
  const [html = ''] = readFileSync(file, 'utf8').split('<style')
  const said = new Map<string, string>()
  for (const { tagName, properties } of elementsIn(fromHtml(html))) {
    const { name, property = name, content = '', rel, type, href = '' } = properties
    if (tagName === 'meta' && property) said.set(String(property), String(content))
    if (tagName === 'link' && String(rel) === 'canonical') said.set('canonical', String(href))
    if (tagName === 'link' && type === 'application/json+oembed') said.set('oembed', String(href))
    if (tagName === 'meta' && property === 'robots') said.set(String(content), '')
  }
  return said
}

function originOf(head: Map<string, string>): string {
  return new URL(head.get('canonical') ?? site.url).origin
}

function fileOf(address = ''): string {
  return join('dist', new URL(address).pathname)
}

/** Width and height, as the beginning of a PNG has them. */
function sizeOf(file: string): number[] {
  const start = Buffer.alloc(24)
  readSync(openSync(file, 'r'), start)
  return start.toString('latin1', 1, 4) === 'PNG' ? [start.readUInt32BE(16), start.readUInt32BE(20)] : []
}
