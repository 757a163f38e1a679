import { parseMarkdown } from '../markdown/parse.ts'
import { referencesIn } from '../markdown/references.ts'
import type { Manuscript } from '../rules/manuscript.ts'
import type { ContentFile } from './file.ts'
import { parseFrontmatter } from './frontmatter.ts'
import { parseEntry } from './schema.ts'

/** A manuscript from a file, or none when its text or frontmatter cannot be read; its messages say why. */
export function parse({ kind, id, file, readable }: ContentFile): Manuscript | undefined {
  if (!readable) return undefined
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
  }
}
