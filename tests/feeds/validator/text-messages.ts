import { childrenOf } from '../xml.ts'
import { textsOf, type FeedFile } from './feed-file.ts'

/** What the validator says of texts, dates and numbers, and when. */
export const textMessages = {
  InvalidRFC2822Date: (file: FeedFile) => rssDates(file).some((date) => Number.isNaN(Date.parse(date))),
  ProblematicalRFC822Date: (file: FeedFile) => rssDates(file).some((date) => !rfc2822.test(date)),
  IncorrectDOW: (file: FeedFile) =>
    rssDates(file).some(
      (date) => rfc2822.test(date) && !new Date(date).toUTCString().startsWith(date.slice(0, 3)),
    ),
  // And InvalidISO8601DateTime, InvalidW3CDTFDate.
  InvalidRFC3339Date: (file: FeedFile) =>
    atomDates(file).some((date) => !rfc3339.test(date) || Number.isNaN(Date.parse(date))),
  ImplausibleDate: (file: FeedFile) =>
    [...rssDates(file), ...atomDates(file)].some(
      (date) => Date.parse(date) < Date.UTC(1990) || Date.parse(date) > Date.now() + tenMinutes,
    ),
  UnexpectedWhitespace: (file: FeedFile) =>
    [...atomDates(file), ...textsOf(file, 'id')].some((text) => text !== text.trim()),
  InvalidPositiveInteger: (file: FeedFile) => textsOf(file, 'ttl').some((ttl) => !/^[1-9]\d*$/.test(ttl)),
  InvalidLanguage: (file: FeedFile) =>
    [
      ...textsOf(file, 'language'),
      ...file.elements.flatMap(({ attributes }) => attributes['xml:lang'] ?? []),
    ].some((language) => !isLanguage(language)),

  // A text is neither markup nor looks like it.
  ContainsHTML: (file: FeedFile) => !file.isAtom && plainTexts(file).some((text) => /<\/\w+>/.test(text)),
  ContainsUndeclaredHTML: (file: FeedFile) =>
    file.isAtom && plainTexts(file).some((text) => /<\/\w+>/.test(text)),
  // RSS readers differ on whether a title is markup; written so, `<` and `&` come through in both kinds.
  CharacterData: ({ xml, isAtom }: FeedFile) => !isAtom && /<title>[^<]*&(?!#x)[^<]*<\/title>/.test(xml),
  ContainsEmail: (file: FeedFile) => textsOf(file, 'name').some((name) => /<[^>]+@[^>]+>/.test(name)),
  // And MissingXhtmlDiv, NotBase64, NotInline.
  InvalidTextType: ({ elements }: FeedFile) =>
    elements.some(({ name, attributes }) => name === 'content' && attributes['type'] !== 'html'),
}

const rfc2822 =
  /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d\d:\d\d:\d\d GMT$/
const rfc3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/
const tenMinutes = 10 * 60 * 1000

function rssDates(file: FeedFile): string[] {
  return textsOf(file, 'pubDate', 'lastBuildDate')
}

function atomDates(file: FeedFile): string[] {
  return textsOf(file, 'published', 'updated')
}

/** A description is plain text of the feed, but markup of an item. */
function plainTexts(file: FeedFile): string[] {
  const descriptions = file.about.flatMap((about) => childrenOf(about, 'description'))
  return [...textsOf(file, 'title', 'subtitle', 'summary', 'name'), ...descriptions.map(({ text }) => text)]
}

function isLanguage(tag: string): boolean {
  return new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(tag) !== undefined
}
