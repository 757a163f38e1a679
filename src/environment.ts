import process from 'node:process'
import { momentSchema, type Moment } from './model/date.ts'
import { site } from './site.ts'

/** What a build depends on beside its files. Only entry points and `content.ts` read it. */

export function contentFolder(): string {
  return process.env['READOUT_CONTENT'] ?? 'content'
}

/** Where what was made of content files is kept from one reading to the next; it may be deleted at any time. */
export const memoriesFolder = '.readout/memories'

/** What to read, and how. */
export function contentOptions() {
  return {
    folder: contentFolder(),
    now: now(),
    allowsStalePlans: allowsStalePlans(),
    memories: memoriesFolder,
  }
}

/** The clock is an input: with `READOUT_NOW` set, the same content gives the same bytes at any time. */
export function now(): Moment {
  const moment = momentSchema.safeParse(process.env['READOUT_NOW'] ?? new Date().toISOString())
  if (!moment.success) throw new Error(`READOUT_NOW: expected ${moment.error.issues[0]?.message}`)
  return moment.data
}

/** Whether a plan may have gone stale: `npm run build -- --allow-stale` shows it with words that say so. */
export function allowsStalePlans(): boolean {
  return process.argv.includes('--allow-stale')
}

/** Where the site is to be put, e.g., `nginx`; unless it is said, a build is for any host. */
export function host(): string | undefined {
  return process.env['READOUT_HOST']
}

/** Who tells subscribers at once that a feed has changed, by WebSub, e.g., `https://hub.example/`; nobody unless it is said. */
export function hub(): string | undefined {
  const address = process.env['READOUT_HUB'] || undefined // a workflow passes on what is not set as an empty one
  if (!address || URL.canParse(address)) return address
  throw new Error(`READOUT_HUB: Unexpected ${address}, expected an address, e.g., https://hub.example/`)
}

/** What whole addresses start with, e.g., `https://readout.example`. */
export function siteOrigin(): string {
  return process.env['READOUT_SITE'] ?? site.url
}
