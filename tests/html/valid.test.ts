import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { formatterFactory, HtmlValidate, StaticConfigLoader } from 'html-validate/node'
import { expect, test } from 'vitest'

const html = new HtmlValidate(
  new StaticConfigLoader({
    extends: ['html-validate:recommended', 'html-validate:document'],
    rules: {
      'no-inline-style': 'error',
      'doctype-style': 'off', // Astro writes `<!doctype html>` in small letters
      'void-style': 'off',
      'no-trailing-whitespace': 'off',
    },
  }),
)

test('every page is valid HTML', async () => {
  const pages = readdirSync('dist', { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.html'),
  )
  const report = await html.validateMultipleFiles(pages.map((file) => join('dist', file)))
  expect(formatterFactory('text')(report.results)).toBe('')
  expect(pages).not.toEqual([])
})
