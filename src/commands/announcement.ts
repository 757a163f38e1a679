import { feedFiles } from '../model/permalink.ts'

/** The paths of the feeds whose bytes are others than they were, or that are new; by the text of `hashes.txt`. */
export function changedFeeds(was: string, is: string): string[] {
  const known = new Set(was.split('\n'))
  return is
    .split('\n')
    .filter((line) => !known.has(line))
    .map((line) => `/${line.slice(66)}`)
    .filter((path) => Object.values(feedFiles).some((file) => path.endsWith(`/${file}`)))
}

/** Tells a WebSub hub that feeds have changed, one after another, and returns what it would not hear, a line each. */
export async function refusals(feeds: string[], hub: string): Promise<string[]> {
  const refused: string[] = []
  for (const feed of feeds) {
    const body = new URLSearchParams({ 'hub.mode': 'publish', 'hub.url': feed })
    const answer = await fetch(hub, { method: 'POST', body }).then(
      ({ ok, status }) => (ok ? undefined : `status ${status}`),
      (error: unknown) => String(error),
    )
    if (answer) refused.push(`${feed}: Unexpected ${answer}, expected success`)
  }
  return refused
}
