import { lstatSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Questions } from '../model/witness.ts'

/** What a page was made of, by digests, and the size and time of its file, e.g., `15324 1795420461893.1`. */
export type PageRecord = { questions: Questions; props: string; answers: string; stamp: string }

/** The pages that were made the last time. */
export type LastBuild = {
  recordOf(path: string): PageRecord | undefined
  /** The keys of the files that there were. */
  keys: ReadonlySet<string>
  /** Whether its file is still as it was made. */
  isWhole(path: string): boolean
  fileOf(path: string): string
}

/** The build in a folder, unless another program made it: then no page of it counts. */
export function lastBuildIn(folder: string | undefined, program: string): LastBuild {
  const { keys, records } = folder ? readRecords(recordsFile(folder), program) : noRecords
  const fileOf = (path: string) => join(folder ?? '', outputOf(path))
  return {
    keys,
    recordOf: (path) => records.get(path),
    isWhole: (path) => stampOf(fileOf(path)) === records.get(path)?.stamp,
    fileOf,
  }
}

/** Beside the folder, so that it is not published. */
export function recordsFile(folder: string): string {
  return `${folder}.pages`
}

/** What is to be remembered of a page; one that was kept has its stamp. */
export type NewRecord = Omit<PageRecord, 'stamp'> & { stamp?: string }

/** A line of the program, one of the keys of the content, then one for each page. */
export function writeRecords(
  folder: string,
  program: string,
  { keys, records }: { keys: Iterable<string>; records: Iterable<[string, NewRecord]> },
): void {
  const lines = Array.from(records, ([path, { stamp = stampOf(join(folder, outputOf(path))), ...record }]) =>
    JSON.stringify([path, { ...record, stamp }]),
  )
  writeFileSync(recordsFile(folder), [program, [...keys].join(' '), ...lines].join('\n'))
}

type Records = { keys: ReadonlySet<string>; records: ReadonlyMap<string, PageRecord> }

const noRecords: Records = { keys: new Set(), records: new Map() }

function readRecords(file: string, program: string): Records {
  try {
    const [head, keys = '', ...lines] = readFileSync(file, 'utf8').split('\n')
    if (head !== program) return noRecords
    return {
      keys: new Set(keys.split(' ')),
      records: new Map(lines.map((line) => JSON.parse(line) as [string, PageRecord])),
    }
  } catch {
    return noRecords // a page more to make is no harm
  }
}

function stampOf(file: string): string | undefined {
  const stats = lstatSync(file, { throwIfNoEntry: false })
  return stats && `${stats.size} ${stats.mtimeMs}`
}

/** The name of its file in a build: `claims/no-summit/index.html` for `/claims/no-summit/`. */
export function outputOf(path: string): string {
  return path.slice(1) + (path.endsWith('/') ? 'index.html' : '')
}
