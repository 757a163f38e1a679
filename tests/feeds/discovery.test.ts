import { existsSync } from 'node:fs'
import { expect, it } from 'vitest'
import { feedPath } from '../../src/model/permalink.ts'
import { builtPages } from './pages.ts'

const pages = builtPages().map(({ path, html }) => ({ path, feeds: feedsNamedIn(html) }))

it('every page that has a feed of its own names it beside the site’s', () => {
  const own = pages.filter(({ path }) => path !== '/' && existsSync(`dist${feedPath(path, 'rss')}`))
  const expected = own.map(({ path }) => ['/rss.xml', feedPath(path, 'rss')])
  expect(own.map(({ feeds }) => feeds)).toEqual(expected)
  expect(own.length).toBeGreaterThan(50)
})

it('no page names a feed that is not there', () => {
  const named = new Set(pages.flatMap(({ feeds }) => feeds))
  expect([...named].filter((path) => !existsSync(`dist${path}`))).toEqual([])
})

it('the page of feeds has the address of each in every format', () => {
  const page = builtPages().find(({ path }) => path === '/feeds/')?.html ?? ''
  const shown = [...page.matchAll(/<a href="([^"]+)"[^>]* data-copy/g)].flatMap(([, path]) => path ?? [])
  const folders = pages.map(({ path }) => path).filter((path) => existsSync(`dist${feedPath(path, 'rss')}`))
  for (const format of ['rss', 'atom', 'json'] as const) {
    expect(shown).toEqual(expect.arrayContaining(folders.map((path) => feedPath(path, format))))
  }
  expect(shown.filter((path) => !existsSync(`dist${path}`))).toEqual([])
})

function feedsNamedIn(html: string): string[] {
  const links = html.matchAll(/<link rel="alternate" type="application\/rss\+xml"[^>]* href="([^"]+)"/g)
  return [...links].flatMap(([, path]) => path ?? [])
}
