import { headersOf, type HeaderRule } from './headers.ts'
import type { Host } from './hosts.ts'
import { fileOf, type Redirect } from './redirects.ts'

/** What a deployed site answers at an address. */
export type Expectation = {
  path: string
  status: number
  location?: string
  /** The SHA-256 of the body. */
  hash?: string
  headers: Record<string, string>
}

/** All that a host answers, where it can. `hashes` is the text of `hashes.txt`, `published` the paths of the ledger. */
export function expectationsOf({ hashes, rules, redirects, published, host }: Site): Expectation[] {
  const hashByPath = new Map(parseHashes(hashes))
  const headersAt = (path: string) => (host.sendsHeaders ? headersOf(path, rules) : {})
  const files = [...hashByPath]
    .filter(([path]) => !/^\/(_headers|_redirects|_hosting\/.*)$/.test(path))
    .map(([path, hash]): Expectation => ({ path, status: 200, hash, headers: headersAt(path) }))
  const byPath = new Map(files.map((each) => [each.path, each]))
  for (const redirect of redirects) {
    const { from, to, status } = redirect
    if (status === 301 && host.redirects)
      byPath.set(from, { path: from, status, location: to, headers: headersAt(from) })
    const hash = hashByPath.get(fileOf(redirect).replace(/index\.html$/, ''))
    if (status === 410 && host.answersGone)
      byPath.set(from, { path: from, status, ...(hash && { hash }), headers: {} })
  }
  for (const path of published) {
    if (!byPath.has(path) && !redirects.some(({ from }) => from === path))
      byPath.set(path, { path, status: 200, headers: headersAt(path) })
  }
  const missing = hashByPath.get('/404.html')
  byPath.delete('/404.html') // of which hosts make what they like
  const nowhere = { path: nowherePath, status: 404, headers: headersAt(nowherePath) }
  return [...byPath.values(), missing ? { ...nowhere, hash: missing } : nowhere]
}

type Site = {
  hashes: string
  rules: HeaderRule[]
  redirects: Redirect[]
  published: Iterable<string>
  host: Host
}

const nowherePath = '/nothing-was-ever-here/'

/** `/about/` and its hash for `5f2c… about/index.html` */
function parseHashes(text: string): [path: string, hash: string][] {
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => [`/${line.slice(66)}`.replace(/\/index\.html$/, '/'), line.slice(0, 64)])
}
