import { headersOf, type HeaderRule } from './headers.ts'
import type { Redirect } from './redirects.ts'

/** The CloudFront function for viewer requests: it leads on, adds the slash of a folder and finds its file. */
export function formatFunction(redirects: Redirect[]): string {
  const moved = redirects.filter(({ status }) => status === 301).map(({ from, to }) => [from, to])
  return `var moved = ${JSON.stringify(Object.fromEntries(moved))}

function handler(event) {
  var request = event.request
  var path = request.uri
  if (Object.prototype.hasOwnProperty.call(moved, path)) return leadTo(moved[path])
  if (path.endsWith('/')) request.uri = path + 'index.html'
  else if (path.split('/').pop().indexOf('.') < 0) return leadTo(path + '/')
  return request
}

function leadTo(path) {
  return { statusCode: 301, statusDescription: 'Moved Permanently', headers: { location: { value: path } } }
}
`
}

/**
 * A cache behaviour for each pattern of addresses that has headers of its own, in the order in which CloudFront asks
 * them, the first that fits counting; the last is the default. Each has the items of its response headers policy.
 * What S3 says itself, `Content-Type` and `Cache-Control`, is left to the upload.
 */
export function formatBehaviours(rules: HeaderRule[]): string {
  const behaviours = rules
    .filter(({ headers }) => Object.keys(headers).some((name) => !isStored(name)))
    .toReversed()
    .map(({ paths }) => {
      const headers = Object.entries(headersOf(paths.replace('*', 'x'), rules)).filter(
        ([name]) => !isStored(name),
      )
      return {
        PathPattern: paths,
        Items: headers.map(([Header, Value]) => ({ Header, Value, Override: true })),
      }
    })
  return `${JSON.stringify(behaviours, undefined, 2)}\n`
}

/**
 * The upload to the bucket that `BUCKET` names, so that nobody ever meets a page whose files are not there: first what
 * pages need, then the pages, then the feeds that tell of them; what is gone at the end, but for `/_astro/`.
 */
export function formatUpload(rules: HeaderRule[]): string {
  const stored = rules.filter(({ paths, headers }) => paths !== '/*' && Object.keys(headers).some(isStored))
  const [needed, told] = [false, true].map((has) =>
    stored.filter(({ headers }) => 'Content-Type' in headers === has).map(({ paths }) => paths),
  )
  const exclude = (...paths: string[]) =>
    paths.map((path) => `--exclude '${path.replace(/^\//, '')}'`).join(' ')
  const hidden = exclude('_headers', '_redirects', '_hosting/*')
  const upload = (paths: string, more = '') => {
    const headers = headersOf(paths.replace('*', 'x'), rules)
    const type = headers['Content-Type'] ? ` --content-type '${headers['Content-Type']}'` : ''
    return `upload --include '${paths.slice(1)}'${more} --cache-control '${headers['Cache-Control']}'${type}`
  }
  return [
    '#!/bin/sh',
    'set -eu',
    'cd "$(dirname "$0")/.."',
    `upload() { aws s3 cp . "s3://$BUCKET" --recursive --exclude '*' "$@"; }`,
    ...(needed ?? []).map((paths) => upload(paths)),
    upload('/*', ` ${exclude('*.html', ...(needed ?? []), ...(told ?? []))} ${hidden}`),
    `${upload('/*.html')} --content-type 'text/html; charset=utf-8'`,
    ...(told ?? []).map((paths) => upload(paths)),
    `aws s3 sync . "s3://$BUCKET" --size-only --delete ${exclude('_astro/*')} ${hidden}`,
    '',
  ].join('\n')
}

function isStored(name: string): boolean {
  return name === 'Content-Type' || name === 'Cache-Control'
}
