import type { Element, Nodes, Root } from 'hast'
import rehypeRaw from 'rehype-raw'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { elementsIn } from '../../src/markdown/elements.ts'
import { parseMarkdown } from '../../src/markdown/parse.ts'
import { readProse } from '../../src/markdown/prose.ts'
import { renderPlain, renderProse } from '../../src/markdown/render.ts'
import { hostileSnippets } from './hostile-snippets.ts'
import { smallLibrary } from './library.ts'

const library = smallLibrary()

describe('hostile Markdown', () => {
  it.each(hostileSnippets)('does no harm: %j', (snippet) => {
    const tree = parseMarkdown(new VFile({ value: snippet }))
    expect(harmIn(parseHtml(renderProse(readProse(tree), library)))).toEqual([])
    expect(harmIn(parseHtml(renderPlain([readProse(tree)], library, 'https://readout.example')))).toEqual([])
  })

  it('would do harm if we let it', () => {
    const harmful = hostileSnippets.filter((snippet) => harmIn(renderUnguarded(snippet)).length > 0)
    expect(harmful.length).toBeGreaterThan(hostileSnippets.length / 2)
  })
})

/** What a reader should never meet, e.g., `<img onError>`, `<a href=javascript:alert(1)>`. */
function harmIn(tree: Root): string[] {
  const kinds = tree.children.flatMap(nodesIn).filter(({ type }) => type !== 'element' && type !== 'text')
  return [...kinds.map(({ type }) => type), ...elementsIn(tree).flatMap(harmOf)]
}

function harmOf(element: Element): string[] {
  const { tagName, properties } = element
  const names = Object.keys(properties).filter((name) => !allowedProperties.includes(name))
  const addresses = Object.values(properties).filter((value) => !isHarmless(String(value)))
  const poses = isPosing(element)
    ? [`<${tagName} id=${properties['id']} class=${properties['className']}>`]
    : []
  return [
    ...(allowedTags.test(tagName) ? [] : [`<${tagName}>`]),
    ...names.map((name) => `<${tagName} ${name}>`),
    ...addresses.map((address) => `<${tagName} ${address}>`),
    ...poses,
  ]
}

const allowedTags =
  /^(a|abbr|b|blockquote|br|code|details|em|h[2-6]|hr|img|li|ol|p|pre|span|strong|summary|sup|table|tbody|td|th|thead|tr|ul)$/

const allowedProperties = [
  ...['alt', 'ariaLabel', 'className', 'href', 'id', 'loading', 'rel', 'scope', 'src', 'title'],
]

/** Browsers skip control characters and spaces at the start of an address, and tabs and line breaks anywhere. */
function isHarmless(address: string): boolean {
  return !/^(javascript|vbscript|data|file|blob|feed):/i.test(address.replace(/[\p{Cc}\s]/gu, ''))
}

/** Only headings, and the one claim that is cited, have an address; nothing else looks like a part of the page. */
function isPosing({ tagName, properties, children }: Element): boolean {
  const id = String(properties['id'] ?? '')
  if (id && !/^h[2-6]$/.test(tagName))
    return id !== 'claim-budapest' || properties['href'] !== '/claims/budapest/'
  return String(properties['className']).includes('note') && children[0]?.type !== 'element'
}

function nodesIn(node: Nodes): Nodes[] {
  return 'children' in node ? [node, ...node.children.flatMap(nodesIn)] : [node]
}

function parseHtml(html: string): Root {
  return unified()
    .use(rehypeRaw)
    .runSync({ type: 'root', children: [{ type: 'raw', value: html }] } as Root) as Root
}

function renderUnguarded(snippet: string): Root {
  const processor = unified().use(remarkParse).use(remarkRehype, { allowDangerousHtml: true }).use(rehypeRaw)
  return processor.runSync(processor.parse(snippet)) as Root
}
