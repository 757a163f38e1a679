import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { baseContent } from '../fixtures.ts'
import { build, openWorkshop } from '../publishing/workshop.ts'
import { copyOf } from './content.ts'
import { publish } from './publish.ts'
import { announceAt, article, event, later, notice } from './story.ts'

const words = { was: 'The talk was frank.', is: 'The talk was very frank.' }
const corrected =
  /Was: <del>The talk was frank\.<\/del>\s*(<\/dd>\s*<dd>\s*)?Is: <ins>The talk was very frank\.<\/ins>/
const workshop = openWorkshop()

// A site of a handful of pages, in which one claim was corrected, one withdrawn and a heading renamed.
beforeAll(async () => {
  const content = copyOf(baseContent)
  await publish(content.folder, '2025-01-12T12:00Z')
  announceAt(later, words)(content)
  content.replace(article, '## The call', '## The phone call')
  content.replace(article, 'claim:ministers-spoke', 'claim:south-talk-was-short')
  const lines = content.lines(event)
  content.write(event, lines.toSpliced(lines.indexOf('  - id: ministers-spoke'), 7).join('\n'))
  notice({
    ...{ from: '/claims/ministers-spoke/', title: 'A claim about a bridge' },
    reason: 'Neither readout says so.',
  })(content, 'withdrawn')
  notice({ from: '/articles/call/#the-call', to: '/articles/call/#the-phone-call' })(content, 'moved')
  content.rename('terms/readout.md', 'terms/account.md')
  notice({ from: '/terms/readout/', to: '/terms/account/' })(content, 'renamed')
  await publish(content.folder, '2025-01-14T12:00Z')
  const { code, errors } = await build(workshop, { env: { READOUT_CONTENT: content.folder } })
  if (code !== 0) throw new Error(errors)
}, 120_000)
afterAll(() => rmSync(workshop, { recursive: true }))

describe('a site in which something changed', () => {
  it.each(['/articles/call/', '/articles/call/changes/', '/claims/north-talk-was-frank/', '/corrections/'])(
    'says what was and what is on %s',
    (path) => expect(page(path)).toMatch(corrected),
  )

  it('marks the claim where it is cited, and leads to its history', () => {
    expect(page('/articles/call/')).toContain(
      '<a class="changed" href="/claims/north-talk-was-frank/#history">corrected 14 Jan 2025</a>',
    )
    expect(page('/claims/north-talk-was-frank/')).toContain('id="history"')
  })

  it('says at the address of what was withdrawn what it was, what it said and why it went', () => {
    const tombstone = page('/claims/ministers-spoke/')
    expect(tombstone).toContain('<meta name="robots" content="noindex">')
    expect(tombstone).toContain('A claim about a bridge</h1>')
    expect(tombstone).toContain('Neither readout says so.')
    expect(tombstone).toContain('<del>The two ministers spoke about a bridge.</del>')
    expect(page('/corrections/')).toContain('href="/claims/ministers-spoke/"')
  })

  it('leads on from where a page was', () => {
    const moved = page('/terms/readout/')
    expect(moved).toContain('<meta http-equiv="refresh" content="0; url=/terms/account/">')
    expect(moved).toContain('<link rel="canonical" href="https://readout.example/terms/account/">')
  })

  it('keeps a place for the heading that was renamed', () => {
    expect(page('/articles/call/')).toMatch(/<li id="the-call">.*href="\/articles\/call\/#the-phone-call"/s)
  })
})

function page(path: string): string {
  return readFileSync(join(workshop, 'dist', path, 'index.html'), 'utf8')
}
