import { createReadStream, existsSync, readFileSync, realpathSync } from 'node:fs'
import { createServer, type Server, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import send from 'send'
import { headersOf, type HeaderRule } from '../hosting/headers.ts'
import { parseHeadersFile } from '../hosting/headers-file.ts'
import { headersFilePath } from '../model/permalink.ts'

/**
 * Serves a built folder as a CDN would: `/x` leads to `/x/`, what is not there is `404.html`, and headers are those of
 * `_headers`. `folder` may be a link that a build turns to another folder meanwhile.
 */
export function serverOf(folder: string): Server {
  const rulesByBuild = new Map<string, HeaderRule[]>()

  return createServer((request, response) => {
    const root = realpathSync(folder)
    const path = new URL(request.url ?? '/', 'http://localhost').pathname
    const rules = rulesByBuild.get(root) ?? readRules(root)
    rulesByBuild.set(root, rules)
    for (const [name, value] of Object.entries(headersOf(path, rules))) response.setHeader(name, value)
    response.setHeader('Cache-Control', 'no-cache')
    send(request, path, { root, cacheControl: false, dotfiles: 'allow' })
      .on('error', ({ status }: { status: number }) => refuse(response, status, root))
      .pipe(response)
  })
}

function readRules(root: string): HeaderRule[] {
  const file = join(root, headersFilePath)
  return existsSync(file) ? parseHeadersFile(readFileSync(file, 'utf8')) : []
}

function refuse(response: ServerResponse, status: number, root: string) {
  const page = join(root, '404.html')
  response.statusCode = status
  if (status !== 404 || !existsSync(page)) return response.end(`${status}\n`)
  response.setHeader('Content-Type', 'text/html; charset=utf-8')
  return createReadStream(page).pipe(response)
}
