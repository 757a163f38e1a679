import { parseXml, XmlElement } from '@rgrove/parse-xml'
import { childrenOf } from '../xml.ts'

/** A feed as the W3C’s validator is given it: where it was asked for, and what came. */
export type FeedFile = {
  url: string
  contentType: string
  xml: string
  isAtom: boolean
  /** Every element, the document’s first; none if the file is no XML. */
  elements: XmlElement[]
  /** The element that tells of the feed itself: `feed` or `channel`. */
  about: XmlElement[]
  /** Its entries or items. */
  items: XmlElement[]
}

/** `answer` is what a server sends: the type, an empty line and the file. */
export function readFeedFile(url: string, answer: string): FeedFile {
  const [, contentType = '', xml = ''] = /^Content-Type: (.*?)\n\n(.*)$/s.exec(answer) ?? []
  const elements = elementsIn(xml)
  const isAtom = elements[0]?.name === 'feed'
  const named = (name: string) => elements.filter((element) => element.name === name)
  return {
    ...{ url, contentType, xml, isAtom, elements },
    ...{ about: named(isAtom ? 'feed' : 'channel'), items: named(isAtom ? 'entry' : 'item') },
  }
}

/** The texts of all elements of some names, e.g., of every `pubDate`. */
export function textsOf({ elements }: FeedFile, ...names: string[]): string[] {
  return elements.filter(({ name }) => names.includes(name)).map(({ text }) => text)
}

export function has(element: XmlElement, name: string): boolean {
  return childrenOf(element, name).length > 0
}

export function repeats(values: string[]): boolean {
  return new Set(values).size < values.length
}

function elementsIn(xml: string): XmlElement[] {
  try {
    const { root } = parseXml(xml)
    return root ? withDescendants(root) : []
  } catch {
    return []
  }
}

function withDescendants(element: XmlElement): XmlElement[] {
  return [element, ...childrenOf(element).flatMap(withDescendants)]
}
