import { parseMarkdown } from '../markdown/parse.ts'
import { referencesIn } from '../markdown/references.ts'
import type { Manuscript } from '../rules/manuscript.ts'
import type { ContentFile } from './file.ts'
import { parseFrontmatter } from './frontmatter.ts'
import { keyOf, type Memory, type Parsed } from './memory.ts'
import { parseEntry } from './schema.ts'

/** A manuscript from a file, or none when its text or frontmatter cannot be read; its messages say why. */
export function parse(file: ContentFile, { parsed }: Memory): Manuscript | undefined {
  if (!file.readable) return undefined
  const known = parsed.get(keyOf(file))
  return known ? recall(file, known) : parseAnew(file)
}

/** Keeps, for the next time, those in which nothing was found. */
export function remember(manuscripts: Manuscript[], { parsed }: Memory): void {
  for (const { kind, id, file, references, frontmatter, entry, isKnown } of manuscripts) {
    if (isKnown || file.messages.length > 0) continue
    parsed.set(keyOf({ kind, id, file }), { references, entry, data: frontmatter.data })
  }
  parsed.save()
}

function parseAnew({ kind, id, file }: Omit<ContentFile, 'readable'>): Manuscript | undefined {
  const tree = parseMarkdown(file)
  const frontmatter = parseFrontmatter(file, tree)
  if (!frontmatter) return undefined
  return {
    kind,
    id,
    file,
    tree,
    references: referencesIn(tree),
    frontmatter,
    entry: parseEntry(kind, id, file, frontmatter),
    isKnown: false,
  }
}

/** Where something stands is asked only of what is wrong, and then the file is parsed after all. */
function recall({ kind, id, file }: ContentFile, { references, entry, data }: Parsed): Manuscript {
  let anew: Manuscript | undefined
  const parsed = () => {
    anew ??= parseAnew({ kind, id, file })
    if (!anew) throw new Error(`not a manuscript any more: ${file.path}`)
    return anew
  }
  return {
    ...{ kind, id, file, references, entry, isKnown: true },
    get tree() {
      return parsed().tree
    },
    frontmatter: {
      data,
      placeOf: (path) => parsed().frontmatter.placeOf(path),
      keyPlaceOf: (path) => parsed().frontmatter.keyPlaceOf(path),
    },
  }
}
