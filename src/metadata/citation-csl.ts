import { dayOf } from '../model/date.ts'
import { absolute } from '../model/permalink.ts'
import { site } from '../site.ts'
import type { Citation } from './citation.ts'

/** An item for reference managers such as Zotero, after the schema of the Citation Style Language 1.0.2. */
export type CslItem = {
  id: string
  type: 'webpage'
  title: string
  author: { literal: string }[]
  'container-title': string
  issued?: { 'date-parts': [number[]] }
  /** The day of this version, e.g., `2026-11-23`. */
  version?: string
  language: string
  URL: string
  note?: string
}

export function cslItem(citation: Citation, origin: string | URL): CslItem {
  const { id, title, path, attribution, datePublished, dateModified } = citation
  const dateOf = (moment: string) => dayOf(moment, site.timeZone)
  return {
    id,
    type: 'webpage',
    title,
    author: [{ literal: site.title }],
    'container-title': site.title,
    ...(datePublished && { issued: { 'date-parts': [dateOf(datePublished).split('-').map(Number)] } }),
    ...(dateModified && { version: dateOf(dateModified) }),
    language: site.language,
    URL: absolute(path, origin),
    ...(attribution && { note: attribution }),
  }
}
