import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { now, siteOrigin } from '../environment.ts'
import { formatCaddy } from '../hosting/caddy.ts'
import { headerRules } from '../hosting/headers.ts'
import { formatHeadersFile } from '../hosting/headers-file.ts'
import { formatNginx } from '../hosting/nginx.ts'
import { formatSecurityTxt } from '../hosting/security-txt.ts'
import { hashListPath, headersFilePath, hostingPath, securityTxtPath } from '../model/permalink.ts'

/** Writes what serving a built folder takes: headers for every host, `security.txt` and, last, the hashes of all. */
export async function writeHostingFiles(folder: string): Promise<void> {
  const rules = headerRules(await stylesIn(folder))
  const nginx = formatNginx(rules)
  const texts = {
    [securityTxtPath]: formatSecurityTxt(siteOrigin(), now()),
    [headersFilePath]: formatHeadersFile(rules),
    [`${hostingPath}nginx-http.conf`]: nginx.http,
    [`${hostingPath}nginx-server.conf`]: nginx.server,
    [`${hostingPath}caddy.conf`]: formatCaddy(rules),
  }
  for (const [path, text] of Object.entries(texts)) await write(join(folder, path), text)
  await write(join(folder, hashListPath), await hashList(folder))
}

/** The texts of all style elements, each once. */
async function stylesIn(folder: string): Promise<string[]> {
  const styles = new Set<string>()
  for (const name of await namesIn(folder)) {
    if (!name.endsWith('.html')) continue
    const html = await readFile(join(folder, name), 'utf8')
    for (const [, style = ''] of html.matchAll(/<style>(.*?)<\/style>/gs)) styles.add(style)
  }
  return [...styles]
}

/** The SHA-256 of each file, as `sha256sum --check` reads it. */
async function hashList(folder: string): Promise<string> {
  const lines: string[] = []
  for (const name of await namesIn(folder)) {
    const hash = createHash('sha256').update(await readFile(join(folder, name)))
    lines.push(`${hash.digest('hex')}  ${name}\n`)
  }
  return lines.join('')
}

/** In order, e.g., "about/index.html". */
async function namesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder).length + 1))
    .sort()
}

async function write(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, text)
}
