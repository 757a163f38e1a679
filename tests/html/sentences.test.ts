import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

test('no sentence ends twice, e.g., “no date..” or “who said so?.”', () => {
  const files = readdirSync('dist', { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.html'),
  )
  const faults = files.flatMap((file) => {
    const html = readFileSync(join('dist', file), 'utf8')
    return Array.from(html.matchAll(endedTwice), ([words]) => `${file}: ${words}`)
  })
  expect(faults.slice(0, 20)).toEqual([]) // the first say enough
  expect(files.length).toBeGreaterThan(100)
})

/** Three full stops stand for what was left out of a quotation. */
const endedTwice = /[^<>"]{0,30}(?:(?<!\.)\.|[?!…]|[.?!…][’”»])\.(?=[\s<"”])/g
