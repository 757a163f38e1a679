import type { FeedFile } from './feed-file.ts'

/** What the validator says of a file as a whole, and when. */
export const fileMessages = {
  // And TextXml, NonSpecificMediaType.
  UnexpectedContentType: ({ contentType, isAtom }: FeedFile) =>
    !contentType.startsWith(isAtom ? 'application/atom+xml;' : 'application/rss+xml;'),
  EncodingMismatch: ({ contentType }: FeedFile) => !contentType.endsWith('; charset=utf-8'),
  ValidatorLimit: ({ xml }: FeedFile) => Buffer.byteLength(xml) > 5_000_000,
  WPBlankLine: ({ xml }: FeedFile) => /^\s/.test(xml),
  BadXmlVersion: ({ xml }: FeedFile) => !/<\?xml version="1\.0"/.test(xml),
  // And NonstdEncoding, ObscureEncoding, UnknownEncoding. What is no UTF-8 for all that: BadCharacters.
  MissingEncoding: ({ xml }: FeedFile) => !/<\?xml[^>]* encoding="utf-8"/.test(xml),
  // And ContainsSystemEntity, DeprecatedDTD.
  InvalidDoctype: ({ xml }: FeedFile) => /<!DOCTYPE/i.test(xml),
  SAXError: ({ elements }: FeedFile) => elements.length === 0,
  UndefinedNamedEntity: ({ xml }: FeedFile) =>
    /&(?!(amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i.test(xml.replaceAll(/<!\[CDATA\[.*?\]\]>/gs, '')),
  // And UnicodeError; UTF-8 that somebody took for Latin-1 and wrote as UTF-8 again.
  BadCharacters: ({ xml }: FeedFile) => /[\u0080-\u009f\ufffd]|[\u00c2\u00c3][\u0080-\u00bf]/.test(xml),
  InvalidRSSVersion: ({ elements: [root], isAtom }: FeedFile) =>
    !isAtom && root?.attributes['version'] !== '2.0',

  // And MissingNamespace, ObsoleteNamespace.
  InvalidNamespace: (file: FeedFile) =>
    namespacesOf(file).get('') !== (file.isAtom ? knownNamespaces.atom : undefined),
  ReservedPrefix: (file: FeedFile) =>
    [...namespacesOf(file)].some(([prefix, uri]) => prefix && uri !== (known.get(prefix) ?? uri)),
  NonstdPrefix: (file: FeedFile) =>
    [...namespacesOf(file)].some(([prefix, uri]) => prefix && isKnown(uri) && !known.has(prefix)),
  // And UnsupportedNamespace, MediaRssNamespace, ObsoleteWikiNamespace.
  UnknownNamespace: (file: FeedFile) => [...namespacesOf(file).values()].some((uri) => !isKnown(uri)),
  AvoidNamespacePrefix: (file: FeedFile) => file.isAtom && namespacesOf(file).has('atom'),
}

const knownNamespaces = {
  atom: 'http://www.w3.org/2005/Atom',
  content: 'http://purl.org/rss/1.0/modules/content/',
  dc: 'http://purl.org/dc/elements/1.1/',
}
const known = new Map(Object.entries(knownNamespaces))

function isKnown(uri: string): boolean {
  return [...known.values()].includes(uri)
}

/** Each prefix with its namespace; the empty one stands for what has none. */
function namespacesOf({ elements }: FeedFile): Map<string, string> {
  const attributes = elements.flatMap((element) => Object.entries(element.attributes))
  return new Map(
    attributes.flatMap(([name, uri]) => (/^xmlns\b/.test(name) ? [[name.slice('xmlns:'.length), uri]] : [])),
  )
}
