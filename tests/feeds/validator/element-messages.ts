import { type XmlElement, XmlText } from '@rgrove/parse-xml'
import { childrenOf } from '../xml.ts'
import { has, repeats, textsOf, type FeedFile } from './feed-file.ts'

/** What the validator says of elements and attributes that are missing, too many or out of place, and when. */
export const elementMessages = {
  // What we have nothing of (pictures, podcasts, media, places, shops, threads, cloud, textInput, …) draws nothing else.
  UndefinedElement: (file: FeedFile) =>
    some(file, (element, children) =>
      childrenOf(element).some(({ name }) => !children.some((each) => each.replace('*', '') === name)),
    ),
  // And UseOfExtensionAttr.
  UnexpectedAttribute: (file: FeedFile) =>
    file.elements.some(({ name, attributes }) =>
      Object.keys(attributes).some(
        (attribute) => !attribute.startsWith('xmlns') && !attributesOf[name]?.includes(attribute),
      ),
    ),
  UnexpectedText: (file: FeedFile) =>
    some(file, ({ children }) => children.some((node) => node instanceof XmlText && node.text.trim() !== '')),
  DuplicateElement: (file: FeedFile) =>
    some(file, (element, children) =>
      children.some((name) => !name.endsWith('*') && childrenOf(element, name).length > 1),
    ),
  NotBlank: (file: FeedFile) => textsOf(file, ...filled).some((text) => text.trim() === ''),

  MissingTitle: ({ about, isAtom }: FeedFile) => !isAtom && about.some((each) => !has(each, 'title')),
  MissingLink: ({ about, isAtom }: FeedFile) => !isAtom && about.some((each) => !has(each, 'link')),
  MissingDescription: ({ about, isAtom }: FeedFile) =>
    !isAtom && about.some((each) => !has(each, 'description')),
  MissingDCLanguage: ({ about, isAtom }: FeedFile) =>
    about.some((each) => (isAtom ? !each.attributes['xml:lang'] : !has(each, 'language'))),
  MisplacedItem: ({ about, isAtom }: FeedFile) => !isAtom && about.some(hasItemBeforeOther),
  ItemMustContainTitleOrDescription: ({ items, isAtom }: FeedFile) =>
    !isAtom && items.some((item) => !has(item, 'title') && !has(item, 'description')),
  MissingGuid: ({ items, isAtom }: FeedFile) => !isAtom && items.some((item) => !has(item, 'guid')),
  // A reader that takes the first of the two for the text would show the whole article as a summary.
  NeedDescriptionBeforeContent: ({ items }: FeedFile) =>
    items.some((item) => /content:encoded.* description/.test(namesIn(item))),
  DuplicateValue: (file: FeedFile) => repeats(textsOf(file, 'guid')),

  MissingElement: ({ about, items, elements, isAtom }: FeedFile) =>
    isAtom &&
    ([...about, ...items].some((each) => ['id', 'title', 'updated'].some((name) => !has(each, name))) ||
      about.some((each) => !has(each, 'author')) ||
      elements.some((each) => each.name === 'author' && !has(each, 'name'))),
  MisplacedMetadata: ({ about, isAtom }: FeedFile) => isAtom && about.some(hasItemBeforeOther),
  MissingContentOrAlternate: ({ items, isAtom }: FeedFile) =>
    isAtom && items.some((item) => !has(item, 'content') && !has(item, 'link')),
  MissingTextualContent: ({ items, isAtom }: FeedFile) =>
    isAtom && items.some((item) => !has(item, 'content') && !has(item, 'summary')),
  // And DuplicateIds.
  DuplicateEntries: ({ items }: FeedFile) => repeats(items.flatMap((item) => textsIn(item, 'id'))),
  DuplicateUpdated: ({ items }: FeedFile) => repeats(items.flatMap((item) => textsIn(item, 'updated'))),
}

/** What an element may hold; `*` marks what it may hold more than once. In all others there is text alone. */
const childrenIn: Record<string, string[]> = {
  rss: ['channel'],
  channel: ['title', 'link', 'description', 'language', 'lastBuildDate', 'ttl', 'atom:link*', 'item*'],
  item: ['title', 'link', 'guid', 'pubDate', 'dc:creator', 'description', 'content:encoded'],
  feed: ['id', 'title', 'subtitle', 'updated', 'author', 'link*', 'entry*'],
  author: ['name', 'uri'],
  entry: ['id', 'title', 'link', 'published', 'updated', 'summary', 'content'],
}

const attributesOf: Record<string, string[]> = {
  rss: ['version'],
  guid: ['isPermaLink'],
  feed: ['xml:lang'],
  content: ['type'],
  link: ['rel', 'type', 'href'],
  'atom:link': ['rel', 'type', 'href'],
}

const filled = [
  'title',
  'description',
  'subtitle',
  'summary',
  'id',
  'guid',
  'name',
  'content',
  'content:encoded',
]

/** Whether something holds for any element, given what it may hold; for those with text alone, nothing is asked. */
function some({ elements }: FeedFile, holds: (element: XmlElement, children: string[]) => boolean): boolean {
  return elements.some((element) => {
    const children = childrenIn[element.name]
    return children ? holds(element, children) : childrenOf(element).length > 0
  })
}

function hasItemBeforeOther(about: XmlElement): boolean {
  return /\b(item|entry) (?!item|entry)/.test(namesIn(about))
}

/** `title link guid` */
function namesIn(element: XmlElement): string {
  return childrenOf(element)
    .map(({ name }) => name)
    .join(' ')
}

function textsIn(element: XmlElement, name: string): string[] {
  return childrenOf(element, name).map(({ text }) => text)
}
