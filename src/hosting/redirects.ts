/**
 * What a server answers at an address whose page went. With 301, `to` is where it is now; with 410, `to` is the page
 * that says what was withdrawn and why, to be sent in its place.
 */
export type Redirect = { from: string; to: string; status: 301 | 410 }

/** As `_redirects` of Cloudflare, which knows no 410: there the page that says so comes with 200. */
export function formatCloudflareRedirects(redirects: Redirect[]): string {
  return redirects
    .filter(({ status }) => status === 301)
    .map(({ from, to, status }) => `${from} ${to} ${status}\n`)
    .join('')
}

/** As `_redirects` of Netlify, which without `!` would send the file that is there, a page that leads on. */
export function formatNetlifyRedirects(redirects: Redirect[]): string {
  return redirects.map(({ from, to, status }) => `${from} ${fileOf({ to, status })} ${status}!\n`).join('')
}

/** Reads what `formatCloudflareRedirects` wrote, for the local server: where each address leads. */
export function parseRedirects(text: string): Map<string, string> {
  const lines = text.split('\n').filter(Boolean)
  return new Map(lines.map((line) => line.split(' ').slice(0, 2) as [string, string]))
}

/** `/claims/x/index.html` for the page at `/claims/x/` that is sent with 410, the address itself where it leads on. */
export function fileOf({ to, status }: Pick<Redirect, 'to' | 'status'>): string {
  return status === 410 && to.endsWith('/') ? `${to}index.html` : to
}
