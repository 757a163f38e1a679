import { splitBrief } from '../markdown/brief.ts'
import { parseMarkdown } from '../markdown/parse.ts'
import { referencesIn } from '../markdown/references.ts'
import { readText, type Text } from '../markdown/text.ts'
import { fixDigest } from '../model/witness.ts'
import type { Manuscript } from '../rules/manuscript.ts'
import { checkText } from './check.ts'
import { loadText, type ContentFile } from './file.ts'
import { parseFrontmatter } from './frontmatter.ts'
import type { Memory, Parsed } from './memory.ts'
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
  const { references, entry, hasText } = manuscript
  parsed.set(key, { references, entry, hasText })
  if (hasText) texts.set(key, manuscript.texts())
  return manuscript
}

function parseAnew({ kind, id, file, key }: ContentFile & { key: string }): Manuscript | undefined {
  loadText({ kind, id, file, key })
  const tree = parseMarkdown(file)
  const frontmatter = parseFrontmatter(file, tree)
  if (!frontmatter) return undefined
  const entry = parseEntry(kind, id, file, frontmatter)
  let texts: Text[] | undefined
  const manuscript = {
    ...{ kind, id, file, key, tree, frontmatter },
    references: referencesIn(tree),
    hasText: tree.children.some(({ type }) => type !== 'yaml'),
    entry: entry && fixDigest(entry, key),
    texts: () => (texts ??= textsIn(kind, tree)),
  }
  checkText(manuscript)
  return manuscript
}

/** Where something stands is asked only of what is wrong, and then the file is parsed after all. */
function recall(
  { kind, id, file, key }: ContentFile & { key: string },
  { references, entry, hasText }: Parsed,
  texts: () => Text[] | undefined,
): Manuscript {
  let anew: Manuscript | undefined
  const parsed = () => {
    anew ??= parseAnew({ kind, id, file, key })
    if (!anew) throw new Error(`not a manuscript any more: ${file.path}`)
    return anew
  }
  return {
    ...{ kind, id, file, key, references, hasText, entry: fixDigest(entry, key) },
    get tree() {
      return parsed().tree
    },
    frontmatter: {
      data: entry, // which has the same ids at the same places
      placeOf: (path) => parsed().frontmatter.placeOf(path),
      keyPlaceOf: (path) => parsed().frontmatter.keyPlaceOf(path),
    },
    texts: () => texts() ?? parsed().texts(),
  }
}

/** An article is two texts: its story in brief, and the rest. */
function textsIn(kind: Manuscript['kind'], tree: Manuscript['tree']): Text[] {
  if (kind !== 'article') return [readText(tree)]
  const { brief, body } = splitBrief(tree)
  return [readText(brief), readText(body)]
}
