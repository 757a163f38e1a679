import { Buffer } from 'node:buffer'
import { broken } from './broken.ts'
import { dossier, file, page } from './dossier.ts'
import { addresses, fourTexts, ids, texts } from './payloads.ts'

export type HostileInput = {
  what: string
  /** By path below the content folder. */
  files: Record<string, string | Buffer>
  /** The same without harm, for what is refused of it. */
  plain?: Record<string, string>
  /** Whether a site is to be built with it where it is accepted. */
  isForSite: boolean
}

/** `kinds` together say more in one input than they would one by one, so that each refusal is of one kind. */
export const corpus: HostileInput[] = [
  ...texts.map((text, index) => ({ ...story(text, `h${index}`), isForSite: false })),
  ...fourTexts.map((text, index) => story(text, `g${index}`)),
  ...addresses.flatMap((address, index) => [
    input(`source at ${shorten(address)}`, `sources/u${index}.md`, sourceAt(address)),
    input(`link to ${shorten(address)}`, `pages/u${index}.md`, pageWithLink(address)),
  ]),
  ...ids
    .filter(canNameFile)
    .map((id) =>
      input(`file named ${shorten(id)}`, `terms/${id}.md`, file({ name: 'Word', definition: 'Words.' })),
    ),
  ...ids.flatMap((id, index) => [
    input(`claim named ${shorten(id)}`, `events/talk-${index}.md`, eventWithClaim(id)),
    input(`reference to ${shorten(id)}`, `pages/r${index}.md`, pageWithReference(id)),
  ]),
  ...broken.map(({ what, folder, content }, index) => input(what, `${folder}/b${index}.md`, content)),
]

function story(text: string, name: string): HostileInput {
  const files = dossier(name, text)
  return { what: `a story of ${shorten(text)}`, files, plain: dossier(name, 'Words'), isForSite: true }
}

/** One that is long is harmless or it is not, but takes long to build. */
function input(what: string, path: string, content: string | Buffer): HostileInput {
  return { what, files: { [path]: content }, isForSite: content.length < 5_000 }
}

function shorten(text: string): string {
  return JSON.stringify(text.length > 50 ? `${text.slice(0, 50)}…` : text)
}

function sourceAt(url: string): string {
  return file({
    kind: 'report',
    title: 'Words',
    titleFrom: 'printed',
    publisher: 'Paper',
    url,
    published: '2025-01-10',
    language: 'en',
    fact: 'S01',
  })
}

function pageWithLink(address: string): string {
  return page(`[words](<${address}>) ![words](<${address}>) <a href=${JSON.stringify(address)}>words</a>`)
}

function pageWithReference(id: string): string {
  return page(`[words](<person:${id}>) [words](<claim:${id}>)`)
}

function eventWithClaim(id: string): string {
  const claim = {
    id,
    text: 'Words.',
    by: 'ada-north',
    sources: ['north-readout'],
    status: 'said',
    topic: 'tone',
    fact: 'F01',
  }
  return file({
    title: 'Talk',
    kind: 'call',
    start: '2025-01-09',
    zone: 'UTC',
    status: 'held',
    claims: [claim],
    facts: ['F01'],
  })
}

function canNameFile(id: string): boolean {
  return !id.includes('/') && id !== '..' && id.length <= 200
}
