import { instantOf, type Moment } from '../model/date.ts'
import { absolute, securityTxtPath } from '../model/permalink.ts'
import { site } from '../site.ts'

/** Where to report a hole in the site (RFC 9116). */
export function formatSecurityTxt(origin: string, now: Moment): string {
  return [
    `Contact: ${absolute(site.securityContact, origin)}`,
    `Expires: ${expiry(now)}`,
    `Preferred-Languages: ${site.language.slice(0, 2)}`,
    `Canonical: ${absolute(securityTxtPath, origin)}`,
    '',
  ].join('\n')
}

/** The first day of a month, ten to eleven months on: a site that nobody has built for so long may lead nowhere. */
function expiry(now: Moment): string {
  const instant = instantOf(now)
  return new Date(Date.UTC(instant.getUTCFullYear(), instant.getUTCMonth() + 11)).toISOString()
}
