import type { XmlElement } from '@rgrove/parse-xml'
import { childrenOf } from '../xml.ts'
import { repeats, textsOf, type FeedFile } from './feed-file.ts'

/** What the validator says of links and addresses, and when. */
export const linkMessages = {
  MissingAtomSelfLink: (file: FeedFile) => !file.isAtom && selvesOf(file).length === 0,
  MissingSelf: (file: FeedFile) => file.isAtom && selvesOf(file).length === 0,
  SelfDoesntMatchLocation: (file: FeedFile) => selvesOf(file).some(({ href }) => href !== file.url),
  RelativeSelf: (file: FeedFile) => selvesOf(file).some(({ href }) => href && !URL.canParse(href)),
  SelfNotAtom: (file: FeedFile) =>
    selvesOf(file).some(({ type }) => !/^application\/(atom|rss)\+xml$/.test(type ?? '')),
  MissingHref: (file: FeedFile) => linksOf(file).some(({ href }) => href === undefined),
  AttrNotBlank: (file: FeedFile) => linksOf(file).some((link) => Object.values(link).includes('')),
  UnregisteredAtomLinkRel: (file: FeedFile) =>
    linksOf(file).some(({ rel }) => !['self', 'alternate', 'hub'].includes(rel ?? 'alternate')),
  FeedHistoryRelInEntry: ({ items }: FeedFile) =>
    items.some((item) =>
      childrenOf(item, 'link').some(({ attributes }) => historyRels.test(attributes['rel'] ?? '')),
    ),
  // And InvalidMIMEAttribute.
  InvalidMIMEType: (file: FeedFile) =>
    linksOf(file).some(({ type }) => type !== undefined && !/^[\w.+-]+\/[\w.+-]+$/.test(type)),
  AtomLinkNotEmpty: ({ elements, isAtom }: FeedFile) =>
    elements.some(({ name, text }) => name === (isAtom ? 'link' : 'atom:link') && text.trim() !== ''),
  DuplicateAtomLink: ({ about, items }: FeedFile) =>
    [...about, ...items].some((each) =>
      repeats(
        childrenOf(each, 'link')
          .filter(({ attributes }) => attributes['rel'] === 'alternate')
          .map(({ attributes }) => attributes['type'] ?? ''),
      ),
    ),

  // And InvalidLink, InvalidIRI: we have none that is relative.
  InvalidFullLink: (file: FeedFile) =>
    addressesIn(file).some((address) => !/^(https?:\/\/[^/]|\w+:[^/])/.test(address)),
  InvalidUriChar: (file: FeedFile) => addressesIn(file).some((address) => /[\s"<>\\^`{|}]/.test(address)),
  UriNotIri: (file: FeedFile) => addressesIn(file).some((address) => /[^\0-\x7f]/.test(address)),
  // And InvalidURN, InvalidUUID.
  SchemeNotIANARegistered: (file: FeedFile) =>
    addressesIn(file).some((address) => !/^(https?|tag):/.test(address)),
  InvalidTAG: (file: FeedFile) =>
    addressesIn(file).some(
      (address) => address.startsWith('tag:') && !/^tag:[a-z\d.-]+,\d{4}-\d\d-\d\d:[\w/-]+$/.test(address),
    ),
  NonCanonicalURI: (file: FeedFile) =>
    textsOf(file, 'id').some((id) => !URL.canParse(id) || new URL(id).href !== id),

  InvalidBooleanAttribute: (file: FeedFile) =>
    guidsOf(file).some(({ attributes }) => !/^(true|false)$/.test(attributes['isPermaLink'] ?? 'true')),
  InvalidHttpGUID: (file: FeedFile) =>
    permalinksOf(file).some((link) => !/^(https?:\/\/[^/]|tag:|urn:)/.test(link)),
  InvalidPermalink: (file: FeedFile) => permalinksOf(file).some((link) => /^(tag|urn:uuid):/.test(link)),
  NotSufficientlyUnique: (file: FeedFile) => textsOf(file, 'guid').some((guid) => /^\d{1,8}$/.test(guid)),
}

const historyRels = /^(current|first|last|next|next-archive|prev-archive|previous)$/

function linksOf({ elements, isAtom }: FeedFile): XmlElement['attributes'][] {
  return elements
    .filter(({ name }) => name === (isAtom ? 'link' : 'atom:link'))
    .map(({ attributes }) => attributes)
}

function selvesOf(file: FeedFile): XmlElement['attributes'][] {
  return linksOf(file).filter(({ rel }) => rel === 'self')
}

function guidsOf({ elements }: FeedFile): XmlElement[] {
  return elements.filter(({ name }) => name === 'guid')
}

function permalinksOf(file: FeedFile): string[] {
  return guidsOf(file)
    .filter(({ attributes }) => attributes['isPermaLink'] !== 'false')
    .map(({ text }) => text)
}

function addressesIn(file: FeedFile): string[] {
  const texts = textsOf(file, 'guid', 'id', 'uri', ...(file.isAtom ? [] : ['link']))
  return [...texts, ...linksOf(file).flatMap(({ href }) => href ?? [])]
}
