import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { now, siteOrigin } from '../environment.ts'
import { formatCaddy } from '../hosting/caddy.ts'
import { formatBehaviours, formatFunction, formatUpload } from '../hosting/cloudfront.ts'
import type { InlineTexts } from '../hosting/content-policy.ts'
import { headerRules } from '../hosting/headers.ts'
import { formatHeadersFile } from '../hosting/headers-file.ts'
import { excesses, hosts, type Host } from '../hosting/hosts.ts'
import { formatNginx } from '../hosting/nginx.ts'
import { formatCloudflareRedirects, formatNetlifyRedirects } from '../hosting/redirects.ts'
import { formatSecurityTxt } from '../hosting/security-txt.ts'
import type { Library } from '../model/library.ts'
import type { Ledger } from '../ledger/ledger.ts'
import {
  hashListPath,
  headersFilePath,
  hostingPath,
  redirectsFilePath,
  securityTxtPath,
} from '../model/permalink.ts'
import { compress } from './compress.ts'
import { filesIn } from '../edition/built-files.ts'
import { measure } from './measure.ts'
import { redirectsOf } from './redirects.ts'

/**
 * Writes what serving a built folder takes: headers and redirects for every host, `security.txt` and, last, the hashes
 * of all. Returns what is too much for the host that the build is for.
 */
export async function writeHostingFiles(
  folder: string,
  content: { library: Library; ledger: Ledger },
  wanted: Host | undefined,
): Promise<string[]> {
  const rules = headerRules(inlineTextsIn(folder))
  const redirects = redirectsOf(content, folder)
  const nginx = formatNginx(rules, redirects)
  const formatRedirects = wanted === hosts.netlify ? formatNetlifyRedirects : formatCloudflareRedirects
  const texts = {
    [securityTxtPath]: formatSecurityTxt(siteOrigin(), now()),
    [headersFilePath]: formatHeadersFile(rules),
    [redirectsFilePath]: formatRedirects(redirects),
    [`${hostingPath}nginx-http.conf`]: nginx.http,
    [`${hostingPath}nginx-server.conf`]: nginx.server,
    [`${hostingPath}caddy.conf`]: formatCaddy(rules, redirects),
    [`${hostingPath}cloudfront-function.js`]: formatFunction(redirects),
    [`${hostingPath}cloudfront-behaviours.json`]: formatBehaviours(rules),
    [`${hostingPath}s3-upload.sh`]: formatUpload(rules),
  }
  for (const [path, text] of Object.entries(texts)) await write(join(folder, path), text)
  await write(join(folder, hashListPath), hashList(folder))
  if (!wanted) return []
  if (wanted.sendsCompressed) await compress(folder)
  return excesses(await measure(folder), wanted)
}

/** All styles, each once; scripts only of the page that shows no content, since content never brings one that may run. */
function inlineTextsIn(folder: string): InlineTexts {
  const styles = new Set<string>()
  for (const name of filesIn(folder)) {
    if (!name.endsWith('.html')) continue
    const html = readFileSync(join(folder, name), 'utf8')
    for (const [, style = ''] of html.matchAll(/<style>(.*?)<\/style>/gs)) styles.add(style)
  }
  const page = readFileSync(join(folder, '404.html'), 'utf8')
  const scripts = Array.from(page.matchAll(/<script\b[^>]*>(.*?)<\/script>/gs), ([, script = '']) => script)
  return { styles: [...styles], scripts }
}

/** The SHA-256 of each file, as `sha256sum --check` reads it. */
function hashList(folder: string): string {
  const lineOf = (name: string) => {
    const hash = createHash('sha256').update(readFileSync(join(folder, name))) // one of many: to wait takes longer
    return `${hash.digest('hex')}  ${name}\n`
  }
  return filesIn(folder).map(lineOf).join('')
}

async function write(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, text)
}
