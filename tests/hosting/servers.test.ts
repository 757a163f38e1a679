import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { request, type IncomingHttpHeaders } from 'node:http'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { describedHeaders, exchanges, type Exchange } from './requests.ts'
import { servedFolder } from './served.ts'
import { isInstalled, serve, type Program, type RunningServer } from './servers.ts'

let folder: string
beforeAll(async () => {
  folder = await servedFolder()
})

describe.each(['nginx', 'caddy'] as const)('%s', (program: Program) => {
  const installed = isInstalled(program)
  let server: RunningServer | undefined
  if (!installed) console.warn(`${program} is not installed: what it answers is not tested`)

  beforeAll(async () => {
    if (!installed) return undefined
    server = await serve(program, folder)
    return () => server?.stop()
  })

  it.skipIf(!installed).each(exchanges)('$what: $status', async (exchange) => {
    const answer = await ask(server, exchange)
    expect([exchange.status].flat()).toContain(answer.status)
    expect(answer.headers).toMatchObject(describedFor(exchange, answer.status))
    for (const [name, expected] of Object.entries(exchange.answers ?? {})) {
      if (expected instanceof RegExp) expect(answer.headers[name]).toMatch(expected)
      else expect(answer.headers[name]).toBe(expected)
    }
    if (exchange.body) expect(sha256(answer.body)).toBe(sha256(bytesOf(exchange)))
  })

  it
    .skipIf(!installed)
    .each(['/about/', '/rss.xml', '/data/story.json', '/card.png', '/_astro/app.abc123.js'])(
    'answers 304 to whoever has %s already, by a strong ETag, one for each encoding',
    async (path) => {
      const tags = new Set<string>()
      const encodings = path.endsWith('.png') ? ['identity'] : ['identity', 'gzip', 'br']
      for (const encoding of encodings) {
        const headers = { 'accept-encoding': encoding }
        const first = await ask(server, { path, headers })
        const tag = first.headers.etag ?? ''
        expect(tag).toMatch(/^"[^"]+"$/)
        tags.add(tag)
        const second = await ask(server, { path, headers: { ...headers, 'if-none-match': tag } })
        expect([second.status, second.body.length]).toEqual([304, 0])
        expect(second.headers['content-security-policy']).toBe(first.headers['content-security-policy'])
      }
      if (program === 'nginx') expect(tags.size).toBe(encodings.length)
    },
  )
})

/** But that Content-Type says what the body is, and a part that is lacking has none. */
function describedFor(exchange: Exchange, status: number): Record<string, string> {
  const described = Object.entries(describedHeaders(exchange))
  return Object.fromEntries(described.filter(([name]) => name !== 'content-type' || status === 200))
}

function bytesOf({ body = '', part = [0, Infinity] }: Exchange): Buffer {
  return readFileSync(join(folder, body)).subarray(...part)
}

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex')
}

type Answer = { status: number; headers: IncomingHttpHeaders; body: Buffer }

/** As it is written: `fetch` would tidy up the path. */
function ask(
  server: RunningServer | undefined,
  { path, method = 'GET', headers = {} }: Pick<Exchange, 'path' | 'method' | 'headers'>,
): Promise<Answer> {
  const { port } = new URL(server?.origin ?? '')
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, method, headers, agent: false }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      )
    })
    sent.on('error', reject).end()
  })
}
