import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { formatAtom } from '../../src/feeds/atom.ts'
import { feedsOf } from '../../src/feeds/feeds.ts'
import { formatRss } from '../../src/feeds/rss.ts'
import { headerRules, headersOf } from '../../src/hosting/headers.ts'
import { feedPath } from '../../src/model/permalink.ts'
import { origin, playDays } from './days.ts'
import { elementMessages } from './validator/element-messages.ts'
import { readFeedFile, type FeedFile } from './validator/feed-file.ts'
import { fileMessages } from './validator/file-messages.ts'
import { htmlMessages } from './validator/html-messages.ts'
import { linkMessages } from './validator/link-messages.ts'
import { textMessages } from './validator/text-messages.ts'

// The W3C’s validator is a program that no registry has. These are the messages, errors and warnings, that a feed like
// ours could draw, by their names in its `logging.py` (w3c/feedvalidator, 47a1572), each with what draws it. Not those
// on what only a server could do, such as TempRedirect, or on what a feed of ours cannot hold without UndefinedElement.
const messages = {
  ...fileMessages,
  ...elementMessages,
  ...linkMessages,
  ...textMessages,
  ...htmlMessages,
} satisfies Record<string, (file: FeedFile) => boolean>

type Name = keyof typeof messages

/** For each message a change to a good feed that draws it. */
const faults: Record<Name, ['rss' | 'atom', was: string | RegExp, is: string]> = {
  UnexpectedContentType: ['atom', 'application/atom+xml', 'text/xml'],
  EncodingMismatch: ['rss', 'charset=utf-8', 'charset=iso-8859-1'],
  ValidatorLimit: ['rss', '60', '6'.repeat(5_000_000)],
  WPBlankLine: ['rss', '<?xml', ' <?xml'],
  BadXmlVersion: ['rss', 'version="1.0"', 'version="1.1"'],
  MissingEncoding: ['atom', ' encoding="utf-8"', ''],
  InvalidDoctype: ['rss', '<rss', '<!DOCTYPE rss><rss'],
  SAXError: ['atom', '</feed>', ''],
  UndefinedNamedEntity: ['rss', '&#x26;', '&nbsp;'],
  BadCharacters: ['rss', '’', 'â\u0080\u0099'],
  InvalidRSSVersion: ['rss', 'version="2.0"', 'version="2.1"'],
  InvalidNamespace: ['atom', 'http://www.w3.org/2005/Atom', 'http://purl.org/atom/ns#'],
  ReservedPrefix: ['rss', 'http://purl.org/dc/elements/1.1/', 'http://purl.org/dc/elements/1.0/'],
  NonstdPrefix: ['rss', 'xmlns:dc=', 'xmlns:dublin='],
  UnknownNamespace: ['atom', ' xml:lang', ' xmlns:x="https://example.com/" xml:lang'],
  AvoidNamespacePrefix: ['atom', ' xml:lang', ' xmlns:atom="http://www.w3.org/2005/Atom" xml:lang'],

  UndefinedElement: ['rss', '<ttl>', '<textInput></textInput><ttl>'],
  UnexpectedAttribute: ['rss', '<ttl>', '<ttl unit="minutes">'],
  UnexpectedText: ['atom', '<entry>', '<entry>News'],
  DuplicateElement: ['rss', '<ttl>60</ttl>', '<ttl>60</ttl><ttl>60</ttl>'],
  NotBlank: ['rss', /<guid[^>]*>[^<]*/, '<guid>'],
  MissingTitle: ['rss', '<title>Readout</title>', ''],
  MissingLink: ['rss', /<link>[^<]*<\/link>/, ''],
  MissingDescription: ['rss', /<description>[^<]*<\/description>/, ''],
  MissingDCLanguage: ['rss', '<language>en-GB</language>', ''],
  MisplacedItem: ['rss', '</channel>', '<ttl>60</ttl></channel>'],
  ItemMustContainTitleOrDescription: ['rss', /(?<=<item>.*)<(title|description)>[^<]*<\/\1>/gs, ''],
  MissingGuid: ['rss', /<guid.*<\/guid>/, ''],
  NeedDescriptionBeforeContent: [
    'rss',
    /(<description>[^\n]*)\n(<content:encoded>.*?<\/content:encoded>)/s,
    '$2$1',
  ],
  DuplicateValue: ['rss', /<guid.*?<\/guid>/gs, '<guid>https://readout.example/</guid>'],
  MissingElement: ['atom', '<name>Readout</name>', ''],
  MisplacedMetadata: ['atom', '</feed>', '<subtitle>News</subtitle></feed>'],
  MissingContentOrAlternate: ['atom', /(?<=<entry>.*)(<link [^>]*>|<content.*?<\/content>)/gs, ''],
  MissingTextualContent: ['atom', /<summary.*?<\/summary>|<content.*?<\/content>/gs, ''],
  DuplicateEntries: ['atom', /(?<=<entry>\n<id>)[^<]*/g, 'https://readout.example/'],
  DuplicateUpdated: ['atom', /<updated>[^<]*/g, '<updated>2025-01-20T09:00:00.000Z'],

  MissingAtomSelfLink: ['rss', 'rel="self"', 'rel="alternate"'],
  MissingSelf: ['atom', 'rel="self"', 'rel="alternate"'],
  SelfDoesntMatchLocation: ['rss', '/rss.xml', '/feed.xml'],
  RelativeSelf: ['rss', 'https://readout.example/rss.xml', '/rss.xml'],
  SelfNotAtom: ['rss', 'type="application/rss+xml"', 'type="text/html"'],
  MissingHref: ['atom', / href="[^"]*"/, ''],
  AttrNotBlank: ['atom', 'rel="alternate"', 'rel=""'],
  UnregisteredAtomLinkRel: ['atom', 'rel="alternate"', 'rel="other"'],
  FeedHistoryRelInEntry: ['atom', /(<entry>.*?)rel="alternate"/s, '$1rel="next"'],
  InvalidMIMEType: ['atom', 'type="text/html"', 'type="html"'],
  AtomLinkNotEmpty: ['atom', /(<link [^>]*) \/>/, '$1>Readout</link>'],
  DuplicateAtomLink: ['atom', 'rel="self" type="application/atom+xml"', 'rel="alternate" type="text/html"'],
  InvalidFullLink: ['rss', '<link>https://readout.example', '<link>'],
  InvalidUriChar: ['rss', '/articles/call/changes/', '/articles/the call/'],
  UriNotIri: ['rss', '/articles/call/changes/', '/статья/'],
  SchemeNotIANARegistered: ['rss', '<link>https:', '<link>feed:'],
  InvalidTAG: ['rss', 'tag:readout.example,2025', 'tag:readout.example,yesterday'],
  NonCanonicalURI: ['atom', '<id>https://readout.example/', '<id>https://Readout.example:443/'],
  InvalidBooleanAttribute: ['rss', 'isPermaLink="true"', 'isPermaLink="yes"'],
  InvalidHttpGUID: ['rss', /isPermaLink="true">[^<]*/, 'isPermaLink="true">call'],
  InvalidPermalink: ['rss', 'isPermaLink="false"', 'isPermaLink="true"'],
  NotSufficientlyUnique: ['rss', /isPermaLink="false">[^<]*/, 'isPermaLink="false">17'],

  InvalidRFC2822Date: ['rss', 'Tue, 21 Jan 2025', 'Tue, 21 January-ish'],
  ProblematicalRFC822Date: ['rss', 'Tue, 21 Jan 2025', 'Tue, 21 Jan 25'],
  IncorrectDOW: ['rss', 'Tue, 21 Jan 2025', 'Wed, 21 Jan 2025'],
  InvalidRFC3339Date: ['atom', '2025-01-21T09:00:00.000Z', '2025-01-21'],
  ImplausibleDate: ['atom', '2025-01-21', '9025-01-21'],
  UnexpectedWhitespace: ['atom', '<id>', '<id> '],
  InvalidPositiveInteger: ['rss', '<ttl>60', '<ttl>0'],
  InvalidLanguage: ['rss', '<language>en-GB', '<language>xx'],
  ContainsHTML: ['rss', '<title>Readout', '<title>&#x3C;b>Readout&#x3C;/b>'],
  ContainsUndeclaredHTML: ['atom', '<title>Readout', '<title>&#x3C;b>Readout&#x3C;/b>'],
  CharacterData: ['rss', '&#x26; South', '&amp; South'],
  ContainsEmail: ['atom', '<name>Readout', '<name>Readout &#x3C;news@readout.example>'],
  InvalidTextType: ['atom', '<content type="html">', '<content type="text/html">'],

  NotHtml: ['rss', '<content:encoded><![CDATA[', '<content:encoded><![CDATA[</p><b>'],
  SecurityRisk: ['rss', '<content:encoded><![CDATA[', '<content:encoded><![CDATA[<script>1</script>'],
  SecurityRiskAttr: ['atom', '<a href=', '<a onclick="go()" href='],
  DangerousStyleAttr: ['atom', '<a href=', '<a style="color: red" href='],
  ContainsRelRef: ['rss', '<a href="https://readout.example', '<a href="'],
}

let files: FeedFile[]
let sound: Record<'rss' | 'atom', FeedFile>
beforeAll(async () => {
  const days = (await playDays()).map(({ library }) => feedsOf(library, origin))
  const played = days
    .flat()
    .flatMap((feed) => [
      receive(feedPath(feed.folder, 'rss'), formatRss(feed, origin)),
      receive(feedPath(feed.folder, 'atom'), formatAtom(feed, origin)),
    ])
  const built = readdirSync('dist/', { recursive: true, encoding: 'utf8' })
    .filter((file) => /(^|\/)(rss|atom)\.xml$/.test(file))
    .map((file) => receive(`/${file}`, readFileSync(join('dist', file), 'utf8')))
  files = [...built, ...played]
  const [rss, atom] = played.slice(-2 * (days.at(-1)?.length ?? 0))
  if (rss && atom) sound = { rss, atom }
})

describe('the W3C’s validator', () => {
  it('has nothing to say of any feed, of the site or of its days', () => {
    const said = files.flatMap((file) => namesDrawnBy(file).map((name) => `${file.url}: ${name}`))
    expect(said).toEqual([])
    expect(files.length).toBeGreaterThan(200)
  })

  it.each(Object.entries(faults))('would say %s', (name, [format, was, is]) => {
    const { url, contentType, xml } = sound[format]
    const answer = answerOf(contentType, xml)
    const spoilt = answer.replace(was, is)
    expect(spoilt).not.toBe(answer)
    expect(namesDrawnBy(readFeedFile(url, spoilt))).toContain(name)
  })
})

function namesDrawnBy(file: FeedFile): string[] {
  return Object.entries(messages).flatMap(([name, draws]) => (draws(file) ? [name] : []))
}

/** A file as a server of ours sends it. */
function receive(path: string, xml: string): FeedFile {
  const contentType = headersOf(path, headerRules({ styles: [], scripts: [] }))['Content-Type'] ?? ''
  return readFeedFile(origin + path, answerOf(contentType, xml))
}

function answerOf(contentType: string, xml: string): string {
  return `Content-Type: ${contentType}\n\n${xml}`
}
