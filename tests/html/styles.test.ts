import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fromHtml } from 'hast-util-from-html'
import { selectAll } from 'hast-util-select'
import { toString } from 'hast-util-to-string'
import { expect, it } from 'vitest'
import { onePageOfEachKind } from '../../src/commands/page-kinds.ts'

const pages = onePageOfEachKind('dist').map((path) => path.replace(/\/$/, '/index.html'))

it.for(pages)('%s has every token that its styles ask for', (page) => {
  const html = readFileSync(join('dist', page), 'utf8')
  const styles = selectAll('style', fromHtml(html))
    .map((style) => toString(style).replaceAll(/html:root\{[^}]*\}/g, '')) // those of paper
    .join()
  const asked = new Set(Array.from(html.matchAll(/var\((--[\w-]+)\)/g), ([, name]) => name))
  expect(asked).toContain('--color-paper')
  expect([...asked].filter((name) => !styles.includes(`${name}:`))).toEqual([])
})
