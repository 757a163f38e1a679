import type { Element, Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { renderHtml } from '../../../src/feeds/html.ts'
import { elementsIn } from '../../../src/markdown/elements.ts'
import { childrenOf } from '../xml.ts'
import { textsOf, type FeedFile } from './feed-file.ts'

/** What the validator says of the HTML in a feed, and when. */
export const htmlMessages = {
  // What a parser need not mend comes back as it was.
  NotHtml: (file: FeedFile) => htmlIn(file).some((html) => renderHtml(parseHtml(html).children) !== html),
  SecurityRisk: (file: FeedFile) => elementsOf(file).some(({ tagName }) => !keptTags.includes(tagName)),
  SecurityRiskAttr: (file: FeedFile) =>
    elementsOf(file).some(({ properties }) =>
      Object.keys(properties).some((name) => !keptProperties.includes(name)),
    ),
  DangerousStyleAttr: (file: FeedFile) => elementsOf(file).some(({ properties }) => 'style' in properties),
  ContainsRelRef: (file: FeedFile) =>
    elementsOf(file).some(({ properties: { href, src, cite } }) =>
      [href, src, cite].some((address) => !/^https?:\/\//.test(String(address ?? 'https://'))),
    ),
}

// What Miniflux lets through of what we write; the validator and other readers let through more.
const keptTags = [
  ...[
    'a',
    'p',
    'h2',
    'h3',
    'h4',
    'ul',
    'ol',
    'li',
    'blockquote',
    'strong',
    'em',
    'sup',
    'del',
    'ins',
    'code',
  ],
  ...['pre', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'img', 'figure', 'figcaption', 'br', 'abbr'],
  ...['cite', 'q'],
]
const keptProperties = [
  'href',
  'src',
  'alt',
  'cite',
  'title',
  'lang',
  'width',
  'height',
  'colSpan',
  'rowSpan',
]

function htmlIn(file: FeedFile): string[] {
  const descriptions = file.isAtom ? [] : file.items.flatMap((item) => childrenOf(item, 'description'))
  return [...descriptions.map(({ text }) => text), ...textsOf(file, 'content:encoded', 'content')]
}

function elementsOf(file: FeedFile): Element[] {
  return htmlIn(file).flatMap((html) => elementsIn(parseHtml(html)))
}

function parseHtml(html: string): Root {
  return fromHtml(html, { fragment: true })
}
