import type { Root } from 'hast'
import rehypeSlug from 'rehype-slug'
import { elementsIn } from './elements.ts'

/** Gives each heading an `id` made of its words. The plugin gets these alone, since it visits all that it gets. */
export function rehypeHeadings() {
  const slug = rehypeSlug()
  return (tree: Root): void => {
    slug({ type: 'root', children: elementsIn(tree).filter(({ tagName }) => /^h[1-6]$/.test(tagName)) })
  }
}
