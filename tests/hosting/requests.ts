import { headersOf } from '../../src/hosting/headers.ts'
import { rules } from './served.ts'

/** A request, and what every server of ours answers. */
export type Exchange = {
  what: string
  path: string
  method?: 'GET' | 'HEAD' | 'POST'
  headers?: Record<string, string>
  status: number | number[]
  /** Beside those that the description has for the path. */
  answers?: Record<string, string | RegExp | undefined>
  /** The file whose bytes are the body, or a part of it. */
  body?: string
  part?: [from: number, to: number]
  /** The address whose headers come, where it is another, e.g., that of the page for what is not there. */
  as?: string
}

const html = { 'content-type': /^text\/html/ }
const brotli = { 'accept-encoding': 'gzip, deflate, br' }
const gzip = { 'accept-encoding': 'gzip' }
const forAYear = { 'cache-control': 'public, max-age=31536000, immutable' }
const forADay = { 'cache-control': 'public, max-age=86400' }
const askedAbout = { 'cache-control': 'public, max-age=0, must-revalidate' }
const article = 'articles/lavrov-rubio-call'
const framed = 'embed/claims/constructive-discussion'

const typed = (path: string, type: string): Exchange => ({
  ...{ what: `${path} is ${type}`, path, status: 200, body: path.slice(1) },
  answers: { 'content-type': new RegExp(`^${type}`) },
})
const missing = (what: string, path: string): Exchange => ({
  ...{ what, path, status: 404, body: '404.html', as: '/404.html', answers: { ...html, ...askedAbout } },
})
const refused = (what: string, path: string): Exchange => ({ what, path, status: [400, 403, 404], as: '' })

export const exchanges: Exchange[] = [
  { what: 'a page that is asked about each time', path: '/', status: 200, answers: askedAbout },
  { what: 'a feed that is asked about each time', path: '/rss.xml', status: 200, answers: askedAbout },
  { what: 'a picture that is kept for a day', path: '/card.png', status: 200, answers: forADay },
  { what: 'a file that is kept for good', path: '/_astro/app.abc123.js', status: 200, answers: forAYear },
  { what: 'the home page', path: '/', status: 200, body: 'index.html', answers: html },
  { what: 'a page', path: '/about/', status: 200, body: 'about/index.html', answers: html },
  { what: 'an article', path: `/${article}/`, status: 200, body: `${article}/index.html` },
  { what: 'the search, with a policy of its own', path: '/search/', status: 200, body: 'search/index.html' },
  { what: 'what others may frame', path: `/${framed}/`, status: 200, body: `${framed}/index.html` },
  { what: 'a page with a query', path: '/about/?from=chat', status: 200, body: 'about/index.html' },
  { what: 'the head of a page', path: '/about/', method: 'HEAD', status: 200 },
  typed('/rss.xml', 'application/rss\\+xml'),
  typed('/atom.xml', 'application/atom\\+xml'),
  typed('/feed.json', 'application/feed\\+json'),
  typed('/calendar.ics', 'text/calendar'),
  typed('/feeds.opml', 'text/x-opml'),
  typed('/data/claims.csv', 'text/csv'),
  typed('/data/story.json', 'application/json'),
  typed('/sitemap.xml', '(text|application)/xml'),
  typed('/robots.txt', 'text/plain'),
  typed('/.well-known/security.txt', 'text/plain'),
  typed('/hashes.txt', 'text/plain'),
  typed(`/${article}/rss.xml`, 'application/rss\\+xml'),
  typed(`/${article}/cite.bib`, 'application/x-bibtex'),
  typed('/card.png', 'image/png'),
  typed('/favicon.svg', 'image/svg\\+xml'),
  typed('/_astro/app.abc123.js', '(text|application)/javascript'),
  ...(
    [
      ['/about/', 'about/index.html'],
      ['/rss.xml', 'rss.xml'],
      ['/_astro/app.abc123.js', '_astro/app.abc123.js'],
    ] as const
  ).flatMap(([path, file]): Exchange[] => [
    {
      ...{ what: `${path} in brotli`, path, headers: brotli, status: 200, body: `${file}.br` },
      answers: { 'content-encoding': 'br', vary: /accept-encoding/i },
    },
    {
      ...{ what: `${path} in gzip`, path, headers: gzip, status: 200, body: `${file}.gz` },
      answers: { 'content-encoding': 'gzip', vary: /accept-encoding/i },
    },
  ]),
  {
    ...{
      what: 'a page for who takes nothing compressed',
      path: '/about/',
      status: 200,
      body: 'about/index.html',
    },
    answers: { 'content-encoding': undefined, vary: /accept-encoding/i },
  },
  {
    ...{ what: 'the start of a picture', path: '/card.png', headers: { range: 'bytes=0-99' }, status: 206 },
    ...{ body: 'card.png', part: [0, 100], answers: { 'content-range': /^bytes 0-99\// } },
  },
  {
    ...{
      what: 'the middle of a picture',
      path: '/card.png',
      headers: { range: 'bytes=100-199' },
      status: 206,
    },
    ...{ body: 'card.png', part: [100, 200] },
  },
  {
    ...{ what: 'a part that a picture lacks', path: '/card.png', headers: { range: 'bytes=9999999-' } },
    ...{ status: 416, as: '' }, // nginx says every header twice
  },
  {
    ...{ what: 'a page that moved', path: '/terms/old/', status: 301 },
    answers: { location: /^\/about\/$/ },
  },
  { what: 'a feed that moved', path: '/terms/old/rss.xml', status: 301, answers: { location: '/rss.xml' } },
  {
    ...{ what: 'a page that became a part of another', path: '/terms/older/', status: 301 },
    answers: { location: '/about/#words' },
  },
  {
    ...{ what: 'a page that was withdrawn', path: '/claims/withdrawn/', status: 410, answers: html },
    body: 'claims/withdrawn/index.html',
  },
  {
    ...{ what: 'the data of what was withdrawn', path: '/claims/withdrawn/data.json', status: 410 },
    ...{ body: 'claims/withdrawn/index.html', as: '/claims/withdrawn/', answers: html },
  },
  { what: 'a folder', path: '/about', status: [301, 308], answers: { location: '/about/' } },
  missing('a page that never was', '/nowhere/'),
  missing('a file that never was', '/nowhere.json'),
  missing('a script of an older build, which nobody may keep as missing', '/_astro/old.js'),
  missing('what never was below what may be framed', '/embed/nowhere/'),
  missing('what hosts read', '/_headers'),
  missing('what servers include', '/_hosting/caddy.conf'),
  missing('a compressed file by its own name', '/about/index.html.br'),
  refused('a way out', '/../outside.txt'),
  refused('a way out in disguise', '/%2e%2e/outside.txt'),
  refused('a way out in another disguise', '/about/..%2f..%2foutside.txt'),
  { what: 'a way from what may be framed', path: '/embed/../about/', status: [200, 400, 404], as: '/about/' },
]

/** What the description says for the path, by lower-case name. */
export function describedHeaders({ path, as }: Exchange): Record<string, string> {
  if (as === '') return {}
  const described = headersOf(as ?? path.replace(/\?.*/, ''), rules)
  return Object.fromEntries(Object.entries(described).map(([name, value]) => [name.toLowerCase(), value]))
}
