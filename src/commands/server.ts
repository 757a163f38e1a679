import { createReadStream, existsSync, readFileSync, realpathSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import compression from 'compression'
import send from 'send'
import { headersOf, type HeaderRule } from '../hosting/headers.ts'
import { parseHeadersFile } from '../hosting/headers-file.ts'
import { parseRedirects } from '../hosting/redirects.ts'
import { headersFilePath, redirectsFilePath } from '../model/permalink.ts'

/**
 * Serves a built folder as a CDN would: compressed, `/x` leads to `/x/`, what is not there is `404.html`, headers are
 * those of `_headers`, and what moved leads to where `_redirects` says. `folder` may be a link that a build turns to
 * another folder meanwhile.
 */
export function serverOf(folder: string): Server {
  const descriptions = new Map<string, Description>()
  const compress = compression()
  return createServer((request, response) => compress(request, response, () => answer(request, response)))

  function answer(request: IncomingMessage, response: ServerResponse) {
    const root = realpathSync(folder)
    const path = new URL(request.url ?? '/', 'http://localhost').pathname
    const { rules, redirects } = descriptions.get(root) ?? readDescription(root)
    descriptions.set(root, { rules, redirects })
    setHeaders(response, path, rules)
    const to = redirects.get(path)
    if (to) return response.writeHead(301, { Location: to }).end()
    return send(request, path, { root, cacheControl: false, dotfiles: 'allow' })
      .on('error', ({ status }: { status: number }) => refuse(response, status, root, rules))
      .pipe(response)
  }
}

/** What a build says of how it is to be served. */
type Description = { rules: HeaderRule[]; redirects: Map<string, string> }

function readDescription(root: string): Description {
  const [headers, redirects] = [headersFilePath, redirectsFilePath].map((path) => {
    const file = join(root, path)
    return existsSync(file) ? readFileSync(file, 'utf8') : ''
  })
  return { rules: parseHeadersFile(headers ?? ''), redirects: parseRedirects(redirects ?? '') }
}

function setHeaders(response: ServerResponse, path: string, rules: HeaderRule[]) {
  for (const [name, value] of Object.entries(headersOf(path, rules))) response.setHeader(name, value)
}

function refuse(response: ServerResponse, status: number, root: string, rules: HeaderRule[]) {
  const page = join(root, '404.html')
  response.statusCode = status
  setHeaders(response, '/404.html', rules)
  if (status !== 404 || !existsSync(page)) return response.end(`${status}\n`)
  response.setHeader('Content-Type', 'text/html; charset=utf-8')
  return createReadStream(page).pipe(response)
}
