/** What a line of the ledger says, one thing that was published. The key is what can be lost or change. */
export const recordKinds = {
  path: 'A page or a file, e.g., `path /articles/lavrov-rubio-call/`.',
  fragment: 'A place within a page that stands for a thing or a heading, e.g., `fragment /about/#words`.',
  section:
    'A part of a page that the site itself makes, e.g., `section /articles/lavrov-rubio-call/#sources`.',
  feed: 'The identity of an item of a feed.',
  claim: 'What a claim says, who says so, how firmly, and on what, as JSON after its id.',
  text: 'A paragraph of an article, in order, after its id. A batch has all of them or none.',
} as const

export type RecordKind = keyof typeof recordKinds
export type LedgerRecord = { kind: RecordKind; key: string; value: string }

/** `text lavrov-rubio-call The call was short.` */
export function formatRecord({ kind, key, value }: LedgerRecord): string {
  return [kind, key, value].filter(Boolean).join(' ')
}

export function parseRecord(line: string): LedgerRecord | undefined {
  const [, kind = '', key = '', value = ''] = /^(\S+) (\S+)(?: (.+))?$/.exec(line) ?? []
  if (!Object.hasOwn(recordKinds, kind)) return undefined
  const hasValue = kind === 'claim' || kind === 'text'
  return hasValue === (value !== '') ? { kind: kind as RecordKind, key, value } : undefined
}
