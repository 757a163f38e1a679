import { splitBrief } from '../markdown/brief.ts'
import { parseMarkdown } from '../markdown/parse.ts'
import { foldProse, readProse } from '../markdown/prose.ts'
import { referencesByHtml, referencesIn } from '../markdown/references.ts'
import type { Memory, Parsed } from '../memory/memory.ts'
import { prosesOf, withProse, type Entry } from '../model/entry.ts'
import { noProse, type Prose } from '../model/prose.ts'
import { fixDigest } from '../model/witness.ts'
import type { Manuscript } from '../rules/manuscript.ts'
import { report } from '../rules/problem.ts'
import { checkText } from './check.ts'
import { loadText, type ContentFile } from './file.ts'
import { parseFrontmatter } from './frontmatter.ts'
import { parseEntry } from './schema.ts'

/** A manuscript from a file, or none when its text or frontmatter cannot be read; its messages say why. */
export function parse(
  file: ContentFile,
  { parsed, texts }: Pick<Memory, 'parsed' | 'texts'>,
): Manuscript | undefined {
  const { key } = file
  if (key === undefined) return undefined
  const known = parsed.get(key)
  if (known) return recall({ ...file, key }, known, () => texts.get(key))
  const manuscript = parseAnew({ ...file, key })
  if (!parsed.keeps || !manuscript?.entry || file.file.messages.length > 0) return manuscript
  const { entry } = manuscript
  const proses = prosesOf(entry).filter((prose) => prose !== noProse)
  const outlines = proses.map(({ headings, references, words }) => ({ headings, references, words }))
  parsed.set(key, { kind: file.kind, outlines, entry: { ...entry, brief: undefined, prose: undefined } })
  if (proses.length > 0)
    texts.set(
      key,
      proses.map(({ tree }) => tree),
    )
  return manuscript
}

function parseAnew({ kind, id, file, key }: ContentFile & { key: string }): Manuscript | undefined {
  loadText({ kind, id, file, key })
  const tree = parseMarkdown(file)
  const frontmatter = parseFrontmatter(file, tree)
  if (!frontmatter) return undefined
  const entry = parseEntry(kind, id, file, frontmatter)
  const inMarkdown = referencesIn(tree)
  const manuscript: Manuscript = {
    ...{ kind, id, file, key, tree, frontmatter, entry },
    references: inMarkdown.map(({ reference }) => reference),
    placedReferences: () => inMarkdown,
  }
  checkText(manuscript)
  if (!entry || file.messages.length > 0) return manuscript
  const proses = readProses(manuscript)
  const references = proses.flatMap(({ references }) => references)
  return {
    ...manuscript,
    references,
    placedReferences: () => [...inMarkdown, ...referencesByHtml(references, tree)],
    entry: complete(manuscript, entry, proses),
  }
}

/** The entry as it was parsed, but without its words. */
export function outlinedEntry({ kind, entry, outlines }: Parsed, key: string): Entry {
  const proses = outlines.map((outline) => foldProse(outline, () => noProse.tree))
  return complete({ kind, key }, entry, proses)
}

/** Where something stands is asked only of what is wrong, and then the file is parsed after all. */
function recall(
  { kind, id, file, key }: ContentFile & { key: string },
  { entry, outlines }: Parsed,
  texts: () => Prose['tree'][] | undefined,
): Manuscript {
  let anew: Manuscript | undefined
  const parsed = () => {
    anew ??= parseAnew({ kind, id, file, key })
    if (!anew?.entry) throw new Error(`not a manuscript any more: ${file.path}`)
    return { ...anew, entry: anew.entry }
  }
  let held: WeakRef<Prose['tree'][]> | undefined // for the two of an article, which a page shows together
  const trees = () => {
    const all = held?.deref() ?? texts() ?? prosesOf(parsed().entry).map(({ tree }) => tree)
    held = new WeakRef(all)
    return all
  }
  const proses = outlines.map((outline, index) => foldProse(outline, () => trees()[index] ?? noProse.tree))
  return {
    ...{ kind, id, file, key, entry: complete({ kind, key }, entry, proses) },
    get tree() {
      return parsed().tree
    },
    references: outlines.flatMap(({ references }) => references),
    placedReferences: () => parsed().placedReferences(),
    frontmatter: {
      data: entry, // which has the same ids at the same places
      placeOf: (path) => parsed().frontmatter.placeOf(path),
      keyPlaceOf: (path) => parsed().frontmatter.keyPlaceOf(path),
    },
  }
}

/** All of it comes from the file, for which its key stands. */
function complete({ kind, key }: Pick<Manuscript, 'kind' | 'key'>, entry: object, proses: Prose[]): Entry {
  for (const [index, prose] of proses.entries()) fixDigest(prose, `${key} ${index}`)
  return fixDigest(withProse(kind, entry, proses), key)
}

/** An article is two texts: its story in brief, and the rest. A plugin that throws is a message, never an empty page. */
function readProses({ kind, tree, file }: Pick<Manuscript, 'kind' | 'tree' | 'file'>): Prose[] {
  if (tree.children.every(({ type }) => type === 'yaml')) return []
  try {
    if (kind !== 'article') return [readProse(tree)]
    const { brief, body } = splitBrief(tree)
    return [readProse(brief), readProse(body)]
  } catch (error) {
    report(file, {
      ruleId: 'render',
      unexpected: `failure to render the text (${error instanceof Error ? error.message : error})`,
      expected: 'Markdown that every plugin can take',
    })
    return []
  }
}
