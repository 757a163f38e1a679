import {
  bibtexPath,
  calendarPath,
  claimsCsvPath,
  feedListPath,
  feedPath,
  framedPaths,
  searchPath,
} from '../model/permalink.ts'
import { contentPolicy, framedPolicy, searchPolicy, type InlineTexts } from './content-policy.ts'

/**
 * What a server sends with the addresses that a pattern matches, `*` standing for anything. Where several rules match
 * and name one header, the last one counts. This is the one description; the files of every host are made of it.
 */
export type HeaderRule = { paths: string; headers: Record<string, string> }

export function headerRules(inline: InlineTexts): HeaderRule[] {
  return [
    { paths: '/*', headers: { ...everywhere, 'Content-Security-Policy': contentPolicy(inline) } },
    { paths: searchPath, headers: { 'Content-Security-Policy': searchPolicy(inline) } },
    ...framedPaths.map((path) => ({
      paths: `${path}*`,
      headers: { ...forOtherSites, 'Content-Security-Policy': framedPolicy(inline) },
    })),
    { paths: '/_astro/*', headers: { 'Cache-Control': 'public, max-age=31536000, immutable' } },
    ...sharedFiles.map((end) => ({
      paths: `/*.${end}`,
      headers: { ...forOtherSites, ...forOtherScripts, ...(pictures.includes(end) && forADay) },
    })),
    ...Object.entries(contentTypes).map(([paths, type]) => ({ paths, headers: { 'Content-Type': type } })),
  ]
}

/** What a server sends with an address, e.g., `/about/`. */
export function headersOf(path: string, rules: HeaderRule[]): Record<string, string> {
  return Object.assign({}, ...rules.filter((rule) => matches(rule, path)).map(({ headers }) => headers))
}

/** The pattern of a rule as a regular expression that nginx and Caddy read, too, e.g., `^/embed/.*$`. */
export function expressionOf({ paths }: HeaderRule): string {
  return `^${paths.replaceAll('.', String.raw`\.`).replaceAll('*', '.*')}$`
}

function matches(rule: HeaderRule, path: string): boolean {
  return new RegExp(expressionOf(rule)).test(path)
}

/** What no page of ours asks a reader's machine for. */
const unused = [
  ...['accelerometer', 'browsing-topics', 'camera', 'display-capture', 'geolocation', 'gyroscope'],
  ...['hid', 'idle-detection', 'magnetometer', 'microphone', 'midi', 'payment', 'publickey-credentials-get'],
  ...['screen-wake-lock', 'serial', 'usb', 'xr-spatial-tracking'],
]

const everywhere = {
  // Whoever comes back asks whether there is something new and mostly hears 304: a correction is seen at once.
  'Cache-Control': 'public, max-age=0, must-revalidate',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': unused.map((feature) => `${feature}=()`).join(', '),
  // No site that we link to learns what its visitor was reading.
  'Referrer-Policy': 'no-referrer',
  // Neither `includeSubDomains` nor `preload`: they bind more than this site, and only its owner can promise that.
  'Strict-Transport-Security': 'max-age=31536000',
  'X-Content-Type-Options': 'nosniff',
}

/** What others show on their sites: frames, pictures in feed readers and chats. */
const forOtherSites = { 'Cross-Origin-Resource-Policy': 'cross-origin' }

/** What programs on other sites read. */
const forOtherScripts = { 'Access-Control-Allow-Origin': '*' }

const sharedFiles = ['bib', 'csv', 'ics', 'json', 'opml', 'png', 'svg', 'txt', 'xml']

/** They keep their addresses, but seldom change, and nobody is misled by yesterday’s. */
const pictures = ['png', 'svg']
const forADay = { 'Cache-Control': 'public, max-age=86400' }

/** What servers take for something else, or for nothing that they know. */
const contentTypes = {
  [feedPath('/*', 'rss')]: 'application/rss+xml; charset=utf-8',
  [feedPath('/*', 'atom')]: 'application/atom+xml; charset=utf-8',
  [feedPath('/*', 'json')]: 'application/feed+json; charset=utf-8',
  [feedListPath]: 'text/x-opml; charset=utf-8',
  [calendarPath('/*')]: 'text/calendar; charset=utf-8',
  [bibtexPath('/*')]: 'application/x-bibtex; charset=utf-8',
  [claimsCsvPath]: 'text/csv; charset=utf-8',
}
