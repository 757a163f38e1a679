import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { parseHeadersFile } from '../hosting/headers-file.ts'
import type { Measure } from '../hosting/hosts.ts'
import { headersFilePath, hostingPath, redirectsFilePath } from '../model/permalink.ts'
import { filesIn } from '../edition/built-files.ts'

/** What hosts count in a built folder. */
export async function measure(folder: string): Promise<Record<Measure, number>> {
  const files = filesIn(folder)
  const sizes = await Promise.all(files.map(async (name) => (await stat(join(folder, name))).size))
  const redirects = (await readFile(join(folder, redirectsFilePath), 'utf8')).split('\n').filter(Boolean)
  const headers = await readFile(join(folder, headersFilePath), 'utf8')
  return {
    files: files.length,
    fileSize: Math.max(...sizes),
    siteSize: sizes.reduce((total, size) => total + size, 0),
    redirects: redirects.length,
    redirectLength: longest(redirects),
    headerRules: parseHeadersFile(headers).length,
    headerLength: longest(headers.split('\n')),
    functionSize: (await stat(join(folder, hostingPath, 'cloudfront-function.js'))).size,
  }
}

function longest(lines: string[]): number {
  return lines.reduce((most, { length }) => Math.max(most, length), 0)
}
