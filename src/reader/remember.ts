import type { Memory } from '../memory/memory.ts'
import type { Moment } from '../model/date.ts'
import type { Manuscript } from '../rules/manuscript.ts'
import { keysOf, type ContentFile } from './file.ts'
import type { LedgerReading } from './ledger.ts'
import { questionsOf } from './questions.ts'

type Good = {
  files: ContentFile[]
  published: LedgerReading
  now: Moment
  /** Those that were held against the rules now; of all others there was nothing to say before. */
  checked: Manuscript[]
}

/** Keeps what was found in a reading without an error. */
export function remember(memory: Memory, { files, published, now, checked }: Good): void {
  const { postings, verdict } = memory
  const keys = keysOf(files)
  const open = new Set(checked.flatMap(({ key, file }) => (file.messages.length > 0 ? key : [])))
  verdict?.save(now, published.digest, { settled: keys.difference(open), open })
  for (const manuscript of checked)
    if (postings && !postings.covers(manuscript.key)) postings.add(manuscript.key, questionsOf(manuscript))
  postings?.save(keys)
}

/** Keeps what was made of each file by itself. */
export function rememberTexts({ parsed, texts }: Memory, files: ContentFile[]): void {
  const keys = [...keysOf(files)]
  parsed.save(keys)
  texts.save(keys)
}

/** Keeps the keys of those that can be read. */
export function rememberFiles({ files: known }: Memory, files: ContentFile[]): void {
  known.save(
    files.flatMap(({ file, key }) =>
      key === undefined || file.messages.length > 0 ? [] : [{ path: file.path, key }],
    ),
  )
}
