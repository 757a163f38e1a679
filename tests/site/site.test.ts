import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildSmallSite } from '../small-site.ts'

const output = join(import.meta.dirname, 'output')
const folder = mkdtempSync(join(tmpdir(), 'readout-site-'))
const dist = join(folder, 'dist')

beforeAll(() => buildSmallSite(folder), 300_000)
afterAll(() => rmSync(folder, { recursive: true }))

describe('a small site, built whole on 25 January', () => {
  it.for([
    'index.html',
    'articles/call/index.html',
    'events/2025-01-10-call/index.html',
    'events/2025-01-18-visit/index.html',
    'claims/money-had-run-out/index.html',
    'people/ada-north/index.html',
    'sources/north-readout/index.html',
    'corrections/index.html',
    'rss.xml',
    'articles/call/calendar.ics',
  ])('is as expected: %s', async (path) => {
    await expectFile(path, withoutHashes(readFileSync(join(dist, path), 'utf8')))
  })

  it('has the addresses expected and no others', async () => {
    const files = readdirSync(dist, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    )
    const paths = files.map((file) => join(file.parentPath, file.name).slice(dist.length + 1))
    const lasting = paths.filter((path) => !/^(_astro|pagefind|search\/index)\//.test(path)).sort()
    await expectFile('paths.txt', lasting.join('\n') + '\n')
  })

  it('says of a plan that went stale that nothing is recorded', () => {
    const page = readFileSync(join(dist, 'events/2025-01-18-visit/index.html'), 'utf8')
    expect(page).toContain('This date has passed; no outcome is recorded here.')
  })
})

/** A tag a line, without what changes with every change of a style or a script. */
function withoutHashes(text: string): string {
  return text
    .replaceAll(/(?<=<style>|<script type="module">)[^]*?(?=<\/(?:style|script)>)/g, '')
    .replaceAll(/(\/_astro\/[^"]*?)\.[\w-]{8}\.(\w+")/g, '$1.$2')
    .replaceAll('><', '>\n<')
    .concat(text.endsWith('\n') ? '' : '\n')
}

/** What differs is left beside the expected file, to be compared; `-u` accepts it. */
async function expectFile(path: string, text: string): Promise<void> {
  const expected = join(output, path)
  const changed = expected.replace(/(?=\.\w+$)/, '.changed')
  const isChanged = existsSync(expected) && readFileSync(expected, 'utf8') !== text
  if (isChanged) writeFileSync(changed, text)
  else rmSync(changed, { force: true })
  await expect(text).toMatchFileSnapshot(expected)
}
