import { createHash } from 'node:crypto'
import type { Expectation } from '../hosting/expectation.ts'

/** What a deployed site answers otherwise than expected, a line each, in order of address. */
export async function differencesAt(origin: string, expectations: Expectation[]): Promise<string[]> {
  const differences: string[] = []
  const waiting = expectations.values()
  const work = async () => {
    for (const expectation of waiting) {
      const found = await ask(origin, expectation).catch((error: unknown) => [String(error)])
      differences.push(...found.map((difference) => `${expectation.path}: ${difference}`))
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  return differences.sort()
}

/** Enough for a site of thousands of pages in a minute, too few to trouble a host. */
const atOnce = 16

async function ask(origin: string, expected: Expectation): Promise<string[]> {
  const response = await fetch(new URL(expected.path, origin), { redirect: 'manual' })
  const body = Buffer.from(await response.arrayBuffer())
  if (response.status !== expected.status)
    return [`Unexpected status ${response.status}, expected ${expected.status}`]
  const location = response.headers.get('location')
  return [
    ...(expected.location && location && pathOf(location, origin) !== expected.location
      ? [`Unexpected location ${location}, expected ${expected.location}`]
      : []),
    ...(expected.hash && sha256(body) !== expected.hash
      ? [`Unexpected body of ${body.length} bytes, expected that of dist`]
      : []),
    ...Object.entries(expected.headers).flatMap(([name, value]) => {
      const sent = response.headers.get(name)
      return sent === value ? [] : [`Unexpected ${name} \`${sent ?? ''}\`, expected \`${value}\``]
    }),
  ]
}

/** `/about/#words` for `https://news.example/about/#words` */
function pathOf(location: string, origin: string): string {
  const url = new URL(location, origin)
  return `${url.pathname}${url.search}${url.hash}`
}

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex')
}
