import { Buffer } from 'node:buffer'
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Entry } from '../../src/model/entry.ts'
import type { Library } from '../../src/model/library.ts'
import { folderByKind, type EntryKind } from '../../src/model/thing.ts'
import { readContent, type Reading } from '../../src/reader/read.ts'
import { hasError } from '../../src/rules/problem.ts'
import { dossier, file, page } from './dossier.ts'
import { lay } from './lay.ts'

/** The same each time, so that a failure tells of a change and not of luck. */
const runs = { seed: 20251020, numRuns: 100 }

const base = 'tests/reader/base/content'
const content = join(mkdtempSync(join(tmpdir(), 'any-')), 'content')
beforeAll(() => cpSync(base, content, { recursive: true }))
afterAll(() => rmSync(join(content, '..'), { recursive: true }))

const paths = fc
  .tuple(
    fc.constantFrom(...Object.values(folderByKind)),
    fc.constantFrom('a', 'b-1', 'ada-north', 'A', '.a', 'a b'),
  )
  .map(([folder, name]) => `${folder}/${name}.md`)

const marks = fc.constantFrom(
  ...[
    '*',
    '_',
    '[',
    ']',
    '(',
    ')',
    '<',
    '>',
    '!',
    '`',
    '#',
    '-',
    '|',
    '&',
    ';',
    ':',
    '"',
    "'",
    '\\',
    '/',
    '=',
    '~',
  ],
  ...[
    '\n',
    '\n\n',
    '    ',
    ' ',
    '\t',
    '---',
    '```',
    '<b>',
    '<!--',
    ']]>',
    '](person:ada-north)',
    '![',
    'a',
    'é',
    '1.',
  ],
)

const texts = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc.string({ unit: marks, maxLength: 60 }),
)

test.each([
  ['sequence of bytes', fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes))],
  ['frontmatter', texts.map((text) => `---\n${text}\n---\n`)],
  ['mapping in frontmatter', fc.object({ maxDepth: 4 }).map((values) => file(values))],
  ['Markdown', texts.map(page)],
])('any %s makes a library or messages', async (_, contents) => {
  await fc.assert(
    fc.asyncProperty(paths, contents, async (path, content) => {
      const { messages } = await read({ [path]: content })
      const sentences = messages.flatMap((each) => each.messages.map(({ reason }) => reason))
      expect(sentences.filter((sentence) => !/^Unexpected .+, expected /s.test(sentence))).toEqual([])
    }),
    runs,
  )
})

test('what is accepted says the same when it is written down and read again', async () => {
  let accepted = 0
  await fc.assert(
    fc.asyncProperty(texts, async (text) => {
      const first = await read(dossier('h', text))
      if (first.messages.some(hasError)) return
      accepted++
      const second = await read(rewritten(first.library))
      expect(second.messages.filter(hasError)).toEqual([])
      expect(facts(second.library)).toEqual(facts(first.library))
    }),
    runs,
  )
  expect(accepted).toBeGreaterThan(30)
})

/** Of the small site with these files laid over it. */
async function read(files: Record<string, string | Buffer>): Promise<Reading> {
  lay(files, content)
  try {
    return await readContent({ folder: content, now: '2025-01-15T12:00Z' })
  } finally {
    for (const path of Object.keys(files)) {
      rmSync(join(content, path))
      if (existsSync(join(base, path))) cpSync(join(base, path), join(content, path))
    }
  }
}

/** The files of the story again, from what was read of them. */
function rewritten(library: Library): Record<string, string> {
  const files = entriesOf(library).map(([kind, { id, ...entry }]) => [
    `${folderByKind[kind]}/${id}.md`,
    file(frontmatterOf(entry), kind === 'article' ? '- Words [words](claim:h-one).' : 'Words.'),
  ])
  return Object.fromEntries(files)
}

function facts(library: Library) {
  return entriesOf(library).map(([kind, entry]) => [kind, entry.id, frontmatterOf(entry)])
}

function entriesOf(library: Library): [EntryKind, Entry][] {
  const kinds = Object.entries(folderByKind) as [EntryKind, (typeof folderByKind)[EntryKind]][]
  return kinds.flatMap(([kind, list]) =>
    library[list].filter(({ id }) => id.startsWith('h-')).map((entry): [EntryKind, Entry] => [kind, entry]),
  )
}

/** Without what the reader has added. */
function frontmatterOf(entry: object): object {
  const { claims, ...facts } = without(entry, ['id', 'prose', 'brief', 'front', 'plain'])
  if (!Array.isArray(claims)) return facts
  return { ...facts, claims: claims.map((claim: object) => without(claim, ['event'])) }
}

function without(thing: object, keys: string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(thing).filter(([key]) => !keys.includes(key)))
}
