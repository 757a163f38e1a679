import { lstatSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Questions } from '../model/witness.ts'

/** What a page was made of, by digest, and the size and time of its file, e.g., `15324 1795420461893.1`. */
export type PageRecord = { questions: Questions; digest: string; stamp: string }

/** The pages that were made the last time. */
export type LastBuild = {
  recordOf(path: string): PageRecord | undefined
  /** Whether its file is still as it was made. */
  isWhole(path: string): boolean
  fileOf(path: string): string
}

/** The build in a folder, unless another program made it: then no page of it counts. */
export function lastBuildIn(folder: string | undefined, program: string): LastBuild {
  const records = folder ? readRecords(recordsFile(folder), program) : new Map<string, PageRecord>()
  const fileOf = (path: string) => join(folder ?? '', outputOf(path))
  return {
    recordOf: (path) => records.get(path),
    isWhole: (path) => stampOf(fileOf(path)) === records.get(path)?.stamp,
    fileOf,
  }
}

/** Beside the folder, so that it is not published. */
export function recordsFile(folder: string): string {
  return `${folder}.pages`
}

/** A line of the program, then one for each page. */
export function writeRecords(
  folder: string,
  program: string,
  records: Iterable<[string, Omit<PageRecord, 'stamp'>]>,
): void {
  const lines = Array.from(records, ([path, record]) =>
    JSON.stringify([path, { ...record, stamp: stampOf(join(folder, outputOf(path))) }]),
  )
  writeFileSync(recordsFile(folder), [program, ...lines].join('\n'))
}

function readRecords(file: string, program: string): Map<string, PageRecord> {
  try {
    const [head, ...lines] = readFileSync(file, 'utf8').split('\n')
    return new Map(head === program ? lines.map((line) => JSON.parse(line) as [string, PageRecord]) : [])
  } catch {
    return new Map() // a page more to make is no harm
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
