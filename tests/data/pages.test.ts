import type { Root } from 'hast'
import { readdirSync } from 'node:fs'
import { fromHtml } from 'hast-util-from-html'
import { select, selectAll } from 'hast-util-select'
import { toString } from 'hast-util-to-string'
import { describe, expect, it } from 'vitest'
import { claimStatuses } from '../../src/model/claim.ts'
import { readBuilt, story } from './built-data.ts'

const { events, people, organizations, sources } = story()
const claims = events.flatMap((event) => event.claims)

describe('what the page of a claim shows is what its data say', () => {
  const pathById = new Map(
    [...people, ...organizations, ...sources].map(({ id, permalink }) => [id, new URL(permalink).pathname]),
  )
  const pages = claims.map(({ id }) => fromHtml(readBuilt(`claims/${id}/index.html`)))

  it('in its words', () => {
    expect(pages.map((page) => textOf(page, 'h1'))).toEqual(claims.map(({ text }) => text))
    expect(claims).not.toEqual([])
  })

  it('in who says so', () => {
    const speakers = pages.map((page) => pathsIn(page, '.standfirst a'))
    expect(speakers).toEqual(claims.map(({ by }) => by.map((id) => pathById.get(id))))
  })

  it('in how firmly it stands', () => {
    const marks = pages.map((page) => select('.standfirst span', page)?.properties['className'])
    expect(marks).toEqual(claims.map(({ status }) => [`note-${status}`]))
    const meanings = pages.map((page) => textOf(page, '.standfirst + .fine'))
    expect(meanings).toEqual(claims.map(({ status }) => claimStatuses[status].meaning))
  })

  it('in its sources', () => {
    const cited = pages.map((page) => pathsIn(page, '#sources .sources a'))
    expect(cited).toEqual(claims.map(({ sources }) => sources.map((id) => pathById.get(id))))
  })

  it('in the words that were spoken', () => {
    const quoted = pages.map((page) => textOf(page, '.quotation'))
    const silent = claims.filter(
      ({ quote, original }, index) =>
        !quoted[index]?.includes(quote ?? '') || !quoted[index].includes(original?.text ?? ''),
    )
    expect(silent.map(({ id }) => id)).toEqual([])
    expect(quoted.filter(Boolean).length).toBe(claims.filter(({ quote }) => quote).length)
  })
})

describe('a claim in a list', () => {
  it('is there with the words and the attribution that its data have', () => {
    const files = readdirSync('dist', { recursive: true, encoding: 'utf8' }).filter((file) =>
      /^(articles|events|people|organizations|sources)\/[^/]+\/index\.html$/.test(file),
    )
    const attributionOf = new Map(
      claims.map(({ permalink, text, attribution }) => [
        new URL(permalink).pathname,
        `${text} ${attribution}`,
      ]),
    )
    const lines = files.flatMap((file) => selectAll('.ledger li', fromHtml(readBuilt(file))))
    const shown = lines.flatMap((line) => {
      const claim = select('a.claim', line)
      const note = select('.note', line)
      const who = select('.who', line)
      if (!claim || !note || !who) return []
      const [, standing = ''] = toString(note).split(' · ')
      return [[String(claim.properties['href']), `${toString(claim)} ${toString(who)}; ${standing}`]] as const
    })
    expect(shown).toEqual(shown.map(([path]) => [path, attributionOf.get(path)]))
    expect(new Set(shown.map(([path]) => path)).size).toBe(claims.length)
  })
})

function textOf(page: Root, selector: string): string {
  const element = select(selector, page)
  return element ? toString(element) : ''
}

function pathsIn(page: Root, selector: string): unknown[] {
  return selectAll(selector, page).map(({ properties }) => properties['href'])
}
