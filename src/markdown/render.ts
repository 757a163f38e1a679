import type { Root } from 'hast'
import { toString } from 'hast-util-to-string'
import type { Root as MarkdownRoot } from 'mdast'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import type { Library } from '../model/library.ts'
import type { Heading, Prose, Reference } from '../model/prose.ts'
import { elementsIn } from './elements.ts'
import { paragraphsIn } from './paragraphs.ts'
import { feedPlugins, pagePlugins, rehypePlugins } from './pipeline.ts'
import { referencesIn } from './references.ts'

/**
 * Markdown for a page. Sources get the numbers they have in `citations`; `above` is what the text above on the same
 * page refers to. Expects a tree that passed the check, and a library that knows all it refers to.
 */
export function renderProse(
  markdown: MarkdownRoot,
  library: Library,
  citations: readonly string[] = [],
  above: readonly Reference[] = [],
): Prose {
  const safe = toSafeHtml(markdown)
  return {
    headings: headingsIn(safe),
    paragraphs: paragraphsIn(safe),
    words: countWords(safe),
    references: uniqueReferences(markdown),
    html: stringify(unified().use(pagePlugins({ library, citations, above })).runSync(safe) as Root),
  }
}

/** Markdown for a feed: whole addresses, and nothing that needs our styles. `origin` may be the article's address. */
export function renderPlain(markdown: MarkdownRoot, library: Library, origin: string): string {
  const safe = toSafeHtml(markdown)
  return stringify(unified().use(feedPlugins({ library, origin })).runSync(safe) as Root)
}

function toSafeHtml(markdown: MarkdownRoot): Root {
  return toHtml.runSync(markdown) as Root
}

const toHtml = unified().use(rehypePlugins).freeze()

function stringify(tree: Root): string {
  return toText.stringify(tree).trim()
}

const toText = unified()
  .use(rehypeStringify, { characterReferences: { useNamedReferences: true } })
  .freeze()

function headingsIn(tree: Root): Heading[] {
  return elementsIn(tree)
    .filter(({ tagName }) => tagName === 'h2' || tagName === 'h3')
    .map((heading) => ({
      id: String(heading.properties['id']),
      depth: Number(heading.tagName.slice(1)),
      text: toString(heading).replaceAll(/\s+/g, ' ').trim(),
    }))
}

function countWords(tree: Root): number {
  return toString(tree).match(/\S*[\p{L}\p{N}]\S*/gu)?.length ?? 0
}

function uniqueReferences(tree: MarkdownRoot): Reference[] {
  const references = referencesIn(tree).map(({ reference }) => reference)
  return [
    ...new Map(references.map((reference) => [`${reference.kind}:${reference.id}`, reference])).values(),
  ]
}
