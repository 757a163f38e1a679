import rehypeSanitize from 'rehype-sanitize'
import remarkFrontmatter from 'remark-frontmatter'
import remarkParse from 'remark-parse'
import type { PluggableList } from 'unified'
import type { Library } from '../model/library.ts'
import { rehypeCitations } from './rehype-citations.ts'
import { rehypeClaims, type Citing } from './rehype-claims.ts'
import { rehypeExternalLinks } from './rehype-external-links.ts'
import { rehypeHeadingAnchors } from './rehype-heading-anchors.ts'
import { rehypeHeadings } from './rehype-headings.ts'
import { rehypeHtml } from './rehype-html.ts'
import { rehypeLazyImages } from './rehype-lazy-images.ts'
import { rehypePlain } from './rehype-plain.ts'
import { rehypePlainCitations } from './rehype-plain-citations.ts'
import { rehypePlainClaims } from './rehype-plain-claims.ts'
import { rehypeReferences } from './rehype-references.ts'
import { rehypeTables } from './rehype-tables.ts'
import { rehypeTypography } from './rehype-typography.ts'
import { remarkDefinitions } from './remark-definitions.ts'
import { remarkHtml } from './remark-html.ts'
import { remarkTables } from './remark-tables.ts'
import { schema } from './schema.ts'

/** A file as it is written. */
export const remarkPlugins: PluggableList = [remarkParse, remarkFrontmatter, remarkTables, remarkDefinitions]

/** Its HTML, safe whatever the file holds. Nothing of ours is in it yet, so all of it can be distrusted. */
export const rehypePlugins: PluggableList = [
  remarkHtml,
  rehypeHtml,
  [rehypeSanitize, schema],
  rehypeTypography,
  rehypeTables,
  rehypeHeadings,
]

/** What we add to it on a page of ours. */
export function pagePlugins(citing: Citing): PluggableList {
  return [
    rehypeExternalLinks,
    rehypeHeadingAnchors,
    rehypeLazyImages,
    [rehypeCitations, citing],
    [rehypeReferences, citing.library],
    [rehypeClaims, citing],
  ]
}

/** What we add to it, and take from it, in a feed. */
export function feedPlugins({ library, origin }: { library: Library; origin: string }): PluggableList {
  return [
    [rehypePlainCitations, library],
    [rehypePlainClaims, library],
    [rehypeReferences, library],
    [rehypePlain, origin],
  ]
}
