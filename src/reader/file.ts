import { existsSync, lstatSync, readdirSync, readFileSync, type Dirent, type Stats } from 'node:fs'
import { basename, join } from 'node:path'
import { VFile } from 'vfile'
import { noKnownFiles, type KnownFiles } from '../memory/known-files.ts'
import { keyOf } from '../memory/memory.ts'
import { idOf, idSchema } from '../model/id.ts'
import { folderByKind, type EntryKind } from '../model/thing.ts'
import { report } from '../rules/problem.ts'
import { checkBounds, reportExcess } from './bounds.ts'
import { decode } from './encoding.ts'
import { ledgerFolder } from './ledger.ts'
import { strayAtTop, strayInFolder, unreadableFolder } from './stray.ts'
import { inTurns } from './turns.ts'

/** A file of the content folder; it has a key unless it cannot be read, and then a message that says why not. */
export type ContentFile = { kind: EntryKind; id: string; file: VFile; key: string | undefined }

/** The keys of those that can be read. */
export function keysOf(files: ContentFile[]): Set<string> {
  return new Set(files.flatMap(({ key }) => key ?? []))
}

/** Reads every file of every known folder, and reports whatever else stands there. */
export async function readFiles(
  folder: string,
  known: KnownFiles = noKnownFiles,
  signal?: AbortSignal,
): Promise<{ files: ContentFile[]; strays: VFile[] }> {
  const strays: VFile[] = []
  const files: ContentFile[] = []
  const places = list(folder, strays).flatMap((entry) => {
    const path = join(folder, entry.name)
    const kind = kindByFolder.get(entry.name)
    if (kind && entry.isDirectory()) return placesIn(path, kind, strays)
    if (!isOther(entry)) strays.push(strayAtTop(path, entry))
    return []
  })
  const read = ({ path, kind }: Place) => {
    const file = readFile(path, kind, known)
    if (file) files.push(file)
  }
  await inTurns(places, read, signal)
  return { files, strays }
}

/** What stands beside the kinds. */
function isOther(entry: Dirent): boolean {
  return entry.isFile() ? entry.name === 'README.md' : entry.isDirectory() && entry.name === ledgerFolder
}

const kindByFolder = new Map(
  Object.entries(folderByKind).map(([kind, folder]) => [folder as string, kind as EntryKind]),
)
const mostBytes = 250_000

type Place = { path: string; kind: EntryKind }

function placesIn(folder: string, kind: EntryKind, strays: VFile[]): Place[] {
  return list(folder, strays).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isFile() && entry.name.endsWith('.md')) return { path, kind }
    strays.push(strayInFolder(path, entry))
    return []
  })
}

/** The file as it is now; none where there is none. */
export function readFile(
  path: string,
  kind: EntryKind,
  known: KnownFiles = noKnownFiles,
): ContentFile | undefined {
  const stats = lstatSync(path, { throwIfNoEntry: false })
  if (!stats?.isFile()) return undefined
  const file = new VFile({ path })
  const id = basename(path, '.md')
  const key = known.keyOf(path, stats)
  if (key !== undefined) return { kind, id, file, key }
  checkName(file, id)
  if (!isReadable(file, stats)) return { kind, id, file, key: undefined }
  const text = String(file.value)
  file.value = '' // to hold the text of every file would take half of the memory
  return { kind, id, file, key: keyOf(kind, id, text) }
}

/** Gives the file its text. Expects one with a key, which has been found readable. */
export function loadText({ kind, id, file, key }: ContentFile): void {
  file.value = readBytes(file.path).toString()
  if (keyOf(kind, id, String(file.value)) !== key) throw changedMeanwhile(file.path)
}

/** Whether a file was not any more what it was when it was listed: whoever reads begins again. */
export function isChangeMeanwhile(error: unknown): boolean {
  return error instanceof Error && error.cause === change
}

function changedMeanwhile(path: string): Error {
  return new Error(`${path} was changed while it was read`, { cause: change })
}

const change = Symbol('change')

function isReadable(file: VFile, { size }: Stats): boolean {
  if (size > mostBytes) {
    reportExcess(file, { noun: 'bytes', found: size, most: mostBytes })
    return false
  }
  return decode(file, readBytes(file.path)) && checkBounds(file)
}

function readBytes(path: string): Buffer {
  try {
    return readFileSync(path)
  } catch (error) {
    throw existsSync(path) ? error : changedMeanwhile(path)
  }
}

function checkName(file: VFile, id: string): void {
  if (idSchema.safeParse(id).success) return
  const name = idOf(id)
  const [foreign] = id.match(/[^\0-\x7f]/u) ?? []
  report(file, {
    ruleId: 'file-name',
    unexpected: foreign ? `${describe(foreign)} in the name \`${id}.md\`` : `file name \`${id}.md\``,
    expected: 'small letters from a to z, digits and single hyphens before `.md`, at most 100',
    actual: id,
    suggestion: name && `${name}.md`,
  })
}

/** ``letter `а` (U+0430)`` for a Cyrillic letter that looks Latin. */
function describe(character: string): string {
  const code = character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')
  return `letter \`${character}\` (U+${code})`
}

/** In order of name, so that messages come in one order everywhere; names that begin with a dot are not content. */
function list(folder: string, strays: VFile[]): Dirent[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true }).filter(({ name }) => !name.startsWith('.'))
    return entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))
  } catch (error) {
    strays.push(unreadableFolder(folder, error))
    return []
  }
}
