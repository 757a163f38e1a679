import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { compress } from '../../src/commands/compress.ts'
import { formatCaddy } from '../../src/hosting/caddy.ts'
import { headerRules } from '../../src/hosting/headers.ts'
import { formatHeadersFile } from '../../src/hosting/headers-file.ts'
import { formatNginx } from '../../src/hosting/nginx.ts'
import type { Redirect } from '../../src/hosting/redirects.ts'

export const rules = headerRules({ styles: ['body { margin: 0 }'], scripts: [] })

const redirects: Redirect[] = [
  { from: '/terms/old/', to: '/about/', status: 301 },
  { from: '/terms/old/rss.xml', to: '/rss.xml', status: 301 },
  { from: '/terms/older/', to: '/about/#words', status: 301 },
  { from: '/claims/withdrawn/', to: '/claims/withdrawn/', status: 410 },
  { from: '/claims/withdrawn/data.json', to: '/claims/withdrawn/', status: 410 },
]

/** A few pages of the site that was built, one that moved and one that was withdrawn, ready for nginx and Caddy. */
export async function servedFolder(): Promise<string> {
  const folder = join(mkdtempSync(join(tmpdir(), 'served-')), 'site')
  for (const path of fromTheSite) cpSync(join('dist', path), join(folder, path), { recursive: true })
  const nginx = formatNginx(rules, redirects)
  const texts = {
    '_astro/app.abc123.js': `console.log(${JSON.stringify('words '.repeat(100))})`,
    'terms/old/index.html': '<title>Moved</title>',
    'claims/withdrawn/index.html': `<title>Withdrawn</title>${'<p>Why it went.</p>'.repeat(40)}`,
    _headers: formatHeadersFile(rules),
    '_hosting/nginx-http.conf': nginx.http,
    '_hosting/nginx-server.conf': nginx.server,
    '_hosting/caddy.conf': formatCaddy(rules, redirects),
  }
  for (const [path, text] of Object.entries(texts)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  writeFileSync(join(folder, '../outside.txt'), 'not ours to give')
  await compress(folder)
  return folder
}

const fromTheSite = [
  ...['404.html', 'index.html', 'about', 'search/index.html', 'robots.txt', 'sitemap.xml', 'feeds.opml'],
  ...['rss.xml', 'atom.xml', 'feed.json', 'calendar.ics', 'card.png', 'favicon.svg', 'hashes.txt'],
  ...['data', '.well-known', 'articles/lavrov-rubio-call', 'embed/claims/constructive-discussion'],
]
