import type { Schema } from 'hast-util-sanitize'
import { thingKinds } from '../model/thing.ts'

/** Elements that stand within a line. */
const phrasing = [
  ...[
    'a',
    'abbr',
    'b',
    'bdi',
    'bdo',
    'br',
    'cite',
    'code',
    'del',
    'dfn',
    'em',
    'i',
    'img',
    'ins',
    'kbd',
    'mark',
  ],
  ...['q', 's', 'samp', 'small', 'span', 'strong', 'sub', 'sup', 'time', 'u', 'var', 'wbr'],
]

/** Elements that stand on lines of their own. A page has its `h1` already. */
const flow = [
  ...[
    'blockquote',
    'dd',
    'details',
    'div',
    'dl',
    'dt',
    'figcaption',
    'figure',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'hr',
  ],
  ...['li', 'ol', 'p', 'pre', 'summary', 'ul'],
  ...['caption', 'table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr'],
]

/**
 * All that a text may hold. No `id` and no `class`, so that a text can neither pose as a part of the page nor
 * take an address that the page has; no `style`, no form, nothing that loads or runs.
 */
export const schema: Schema = {
  tagNames: [...phrasing, ...flow],
  attributes: {
    '*': ['dir', 'lang', 'title'],
    a: ['href'],
    blockquote: ['cite'],
    del: ['cite', 'dateTime'],
    img: ['alt', 'height', ['src', /^\/(?![/\\])/], 'width'], // ours, so that nobody learns who reads
    ins: ['cite', 'dateTime'],
    ol: ['reversed', 'start'],
    q: ['cite'],
    td: ['align', 'colSpan', 'rowSpan'],
    th: ['align', 'colSpan', 'rowSpan', 'scope'],
    time: ['dateTime'],
  },
  protocols: {
    href: ['http', 'https', 'mailto', ...thingKinds],
    cite: ['http', 'https'],
  },
  ancestors: {
    ...within(['table'], ['caption', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr']),
    ...within(['dl'], ['dd', 'dt']),
    ...within(['ol', 'ul'], ['li']),
    ...within(['figure'], ['figcaption']),
    ...within(['details'], ['summary']),
  },
  // Elsewhere an element that is not allowed leaves its words; the words of these are not for readers.
  strip: [
    ...[
      'iframe',
      'math',
      'noembed',
      'noframes',
      'noscript',
      'object',
      'plaintext',
      'script',
      'select',
      'style',
    ],
    ...['svg', 'template', 'textarea', 'title', 'xmp'],
  ],
}

const phrasingTags = new Set(phrasing)

export function isPhrasing(tagName: string): boolean {
  return phrasingTags.has(tagName)
}

function within(ancestors: string[], tagNames: string[]): Record<string, string[]> {
  return Object.fromEntries(tagNames.map((tagName) => [tagName, ancestors]))
}
