import { attributionOf } from '../model/attribution.ts'
import type { Claim } from '../model/claim.ts'
import { claimStatuses } from '../model/claim.ts'
import type { Library } from '../model/library.ts'
import { absolute, permalink } from '../model/permalink.ts'
import { provenance } from '../model/source.ts'

/** The claims as a table, by RFC 4180. It begins with a byte order mark, without which Excel takes it for Latin-1. */
export function claimsCsv(library: Library, origin: string | URL): string {
  const lines = [Object.keys(columns), ...library.claims.map((claim) => row(claim, library, origin))]
  return '\uFEFF' + lines.map((cells) => cells.map(cell).join(',') + '\r\n').join('')
}

/** Several values in one cell stand on lines of their own. */
const columns: Record<string, (claim: Claim, library: Library, origin: string | URL) => string | undefined> =
  {
    id: ({ id }) => id,
    permalink: (claim, _, origin) => absolute(permalink('claim', claim), origin),
    text: ({ text }) => text,
    by: (claim, library) =>
      attributionOf(claim, library)
        .speakers.map(({ name }) => name)
        .join('\n'),
    citing: ({ citing }) => citing,
    status: ({ status }) => status,
    'status in words': ({ status }) => claimStatuses[status].label,
    'other accounts': (claim, library) => attributionOf(claim, library).rivals.join('\n'),
    topic: ({ topic }) => topic,
    date: ({ said, event }, library) => said ?? library.eventById.get(event)?.start,
    event: ({ event }, library) => library.eventById.get(event)?.title,
    quote: ({ quote }) => quote,
    original: ({ original }) => original?.text,
    'original language': ({ original }) => original?.language,
    'translation by': ({ translation }) => translation,
    sources: (claim, library) =>
      sourcesOf(claim, library)
        .map((source) => `${provenance(source)}: ${source.title}`)
        .join('\n'),
    'source addresses': (claim, library) =>
      sourcesOf(claim, library)
        .map(({ url }) => url)
        .join('\n'),
  }

function row(claim: Claim, library: Library, origin: string | URL): string[] {
  return Object.values(columns).map((column) => column(claim, library, origin) ?? '')
}

function sourcesOf({ sources }: Claim, library: Library) {
  return sources.flatMap((id) => library.sourceById.get(id) ?? [])
}

/** What a spreadsheet would take for a formula begins with an apostrophe, as there one writes a text. */
function cell(value: string): string {
  const text = value.replace(/^[=+\-@]/, "'$&")
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
