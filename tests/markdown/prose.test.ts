import { globSync, readFileSync } from 'node:fs'
import { unified } from 'unified'
import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { splitBrief } from '../../src/markdown/brief.ts'
import { parseMarkdown } from '../../src/markdown/parse.ts'
import { remarkPlugins } from '../../src/markdown/pipeline.ts'
import { readProse } from '../../src/markdown/prose.ts'
import { referencesIn } from '../../src/markdown/references.ts'
import { renderPlain, renderProse } from '../../src/markdown/render.ts'
import { noProse } from '../../src/model/prose.ts'
import { smallLibrary } from './library.ts'

const library = smallLibrary()

describe('parseMarkdown(file)', () => {
  it('counts lines from the top of the file, frontmatter included', () => {
    const [found] = referencesIn(parse('---\nname: Call\n---\n\nBy [Lavrov](person:sergey-lavrov).'))
    expect(found?.at.position?.start).toMatchObject({ line: 5, column: 4 })
  })
})

describe('parseMarkdown(file) of a file without a text', () => {
  const files = globSync('content/*/*.md').map((path) => readFileSync(path, 'utf8'))
  const odd = [
    ...['---\n---\n', '---\na: b\n---', '---\na: b\n---\n\n', '---\na: b\n--- \n', '--- \na: b\n---\n'],
    ...['---\na: b\n----\n', '---\r\na: b\r\n---\r\n', '---\na\rb\n---\n', '---\n\n\na: |\n  x\n\n---\n'],
    ...[
      '---\n ---\n---\n',
      '---\n---\n---\n',
      '---\na\u2028b\n---\n',
      '---\na\0b\n---\n',
      '\ufeff---\na\n---\n',
    ],
  ]

  it('gives the tree that remark gives', () => {
    expect(files.length).toBeGreaterThan(100)
    for (const value of [...files, ...odd, ...odd.map((text) => `${text}Words\n`)]) {
      expect(plain(parse(value)), value).toEqual(plain(parseByRemark(value)))
    }
  })
})

describe('parseMarkdown(file) of a text', () => {
  it.each(['a\n:-', 'a\n-:', 'a | b\n-|-', '- a\n  |-', '> a\n> -|', '|a|\r\n|-|\r\n|b|'])(
    'finds the table in %j',
    (value) => {
      expect(JSON.stringify(parse(value))).toContain('"table"')
    },
  )

  it.each(['a\n-', 'a\n- :', '- a\n---\nb', '> a\nb\n===', '- a\n\n      b\n* c\nd', 'a\n: -\n***'])(
    'gives the tree that remark gives for %j, which may be no table',
    (value) => {
      expect(plain(parse(value))).toEqual(plain(parseByRemark(value)))
    },
  )
})

describe('referencesIn(tree)', () => {
  it('finds links with the scheme of a thing, each time, and no other', () => {
    const text =
      '[a](person:a) [b](/b/) [c](persn:c) [d](https://d.example) [a](person:a) ![e](person:e) [f](claim:f)'
    const references = referencesIn(parse(text)).map(({ reference }) => reference)
    expect(references.map(({ kind, id }) => `${kind}:${id}`)).toEqual(['person:a', 'person:a', 'claim:f'])
  })
})

describe('readProse(tree)', () => {
  it('finds nothing in an empty body', () => {
    expect(readProse(parse('---\nname: Call\n---\n'))).toEqual(noProse)
  })

  it('counts the words of the text, and no note of ours', () => {
    const text = '## A heading\n\nIt was – he said – [a "good" call](claim:budapest).\n\n<b>Bold</b> 75%'
    expect(readProse(parse(text)).words).toBe(11)
  })

  it('lists the headings of two depths, without notes and marks', () => {
    const text = '## One [claim](claim:budapest)\n\n### Two\n\n#### Three\n\n## It\'s "four"'
    expect(readProse(parse(text)).headings).toEqual([
      { id: 'one-claim', depth: 2, text: 'One claim' },
      { id: 'two', depth: 3, text: 'Two' },
      { id: 'its-four', depth: 2, text: 'It’s “four”' },
    ])
  })

  it('lists what the text refers to once, in the order of first mention', () => {
    const text = '[a](claim:budapest) [b](person:donald-trump) [c](claim:budapest)'
    expect(readProse(parse(text)).references).toEqual([
      { kind: 'claim', id: 'budapest' },
      { kind: 'person', id: 'donald-trump' },
    ])
  })

  it('has what the text says in plain words, block by block', () => {
    const text = '## A *heading*\n\n- [One](claim:budapest)\n- Two\n\n| a | b |\n| - | - |\n| c | d |'
    expect(readProse(parse(text)).paragraphs).toEqual(['A heading', 'One', 'Two', 'a | b', 'c | d'])
  })
})

describe('renderProse(prose, library)', () => {
  it('gives a claim no second address below a text that cites it', () => {
    const above = [{ kind: 'claim' as const, id: 'budapest' }]
    const tree = parse('[a](claim:budapest)')
    expect(renderProse(readProse(tree), library, [])).toContain('id="claim-budapest"')
    expect(renderProse(readProse(tree), library, [], above)).not.toContain('id="claim-budapest"')
  })

  it('leads to the page of a source that no list has a number for', () => {
    const html = renderProse(readProse(parse('So.[](source:tass-call)')), library)
    expect(html).toBe('<p>So.<sup class="cite"><a href="/sources/tass-call/">source</a></sup></p>')
  })

  it('leaves sources to the page of the claim where there is no list', () => {
    expect(renderProse(readProse(parse('[a](claim:budapest)')), library)).not.toContain('source')
  })

  it.each(['<a href="person:nobody">x</a>', '[x](claim:none)', '[](source:none)', '[x](source:none)'])(
    'refuses %s, since nobody knows it',
    (text) => {
      expect(() => renderProse(readProse(parse(text)), library)).toThrow(/^unknown (person|claim|source): no/)
      expect(() => renderPlain([readProse(parse(text))], library, 'https://readout.example')).toThrow(
        /^unknown/,
      )
    },
  )

  it('leaves the tree as it was, so that it can be rendered again', () => {
    const tree = parse('## "A"\n\n[b](claim:budapest)[](source:tass-call)...')
    const before = structuredClone(tree)
    renderProse(readProse(tree), library)
    renderPlain([readProse(tree)], library, 'https://readout.example')
    expect(tree).toEqual(before)
  })
})

describe('splitBrief(tree)', () => {
  it('parts what stands before the first heading from the rest', () => {
    const { brief, body } = splitBrief(
      parse('---\na: b\n---\n\n- [One][one]\n\n## Two\n\nThree\n\n[one]: /one/'),
    )
    expect(renderProse(readProse(brief), library)).toBe('<ul>\n<li><a href="/one/">One</a></li>\n</ul>')
    expect(renderProse(readProse(body), library)).toMatch(/^<h2 id="two">.*<\/h2>\n<p>Three<\/p>$/)
  })
})

function parse(value: string) {
  return parseMarkdown(new VFile({ value }))
}

function parseByRemark(value: string) {
  const remark = unified().use(remarkPlugins)
  const file = new VFile({ value })
  return remark.runSync(remark.parse(file), file)
}

function plain(value: unknown) {
  return JSON.parse(JSON.stringify(value))
}
