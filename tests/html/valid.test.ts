import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { HtmlValidate, StaticConfigLoader } from 'html-validate/node'
import { expect, test } from 'vitest'

const html = new HtmlValidate(
  new StaticConfigLoader({
    extends: ['html-validate:recommended', 'html-validate:document'],
    rules: {
      'no-inline-style': 'error',
      'require-sri': ['error', { target: 'crossorigin' }], // our own files are as safe as the page
      'long-title': 'off', // the title of a claim’s page is the claim
      'doctype-style': 'off', // Astro writes `<!doctype html>` in small letters
      'valid-id': ['error', { relaxed: true }], // a popover’s id is the path it explains
      'void-style': 'off',
      'no-trailing-whitespace': 'off',
    },
  }),
)

test('every page is valid HTML', { timeout: 120_000 }, async () => {
  const files = readdirSync('dist', { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.html'),
  )
  const { results } = await html.validateMultipleFiles(files.map((file) => join('dist', file)))
  const faults = results.flatMap(({ filePath, messages }) =>
    messages.map(
      ({ ruleId, message, line, column }) => `${filePath}:${line}:${column} ${message} (${ruleId})`,
    ),
  )
  expect(faults.slice(0, 20)).toEqual([]) // the first say enough
  expect(files).not.toEqual([])
})
