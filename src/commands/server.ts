import { createReadStream, existsSync } from 'node:fs'
import { createServer, type Server, type ServerResponse } from 'node:http'
import { join, resolve } from 'node:path'
import send from 'send'

/** Serves a built folder as a CDN would: `/x` leads to `/x/`, and what is not there is `404.html`. */
export function serverOf(folder: string): Server {
  return createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname
    send(request, path, { root: resolve(folder), cacheControl: false })
      .on('headers', (_: ServerResponse, file: string) => setHeaders(response, file))
      .on('error', ({ status }: { status: number }) => refuse(response, status, folder))
      .pipe(response)
  })
}

/** Where the extension alone would say `application/xml` or `application/json`. */
const feedTypes = [
  [/atom\.xml$/, 'application/atom+xml; charset=utf-8'],
  [/\.xml$/, 'application/rss+xml; charset=utf-8'],
  [/feed\.json$/, 'application/feed+json; charset=utf-8'],
] as const

function setHeaders(response: ServerResponse, file: string) {
  response.setHeader('Cache-Control', 'no-cache')
  const type = feedTypes.find(([pattern]) => pattern.test(file))?.[1]
  if (type && !/sitemap/.test(file)) response.setHeader('Content-Type', type)
}

function refuse(response: ServerResponse, status: number, folder: string) {
  const page = join(folder, '404.html')
  response.statusCode = status
  if (status !== 404 || !existsSync(page)) return response.end(`${status}\n`)
  response.setHeader('Content-Type', 'text/html; charset=utf-8')
  return createReadStream(page).pipe(response)
}
