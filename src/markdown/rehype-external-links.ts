import type { Root } from 'hast'
import { visit } from 'unist-util-visit'
import { isLink } from './references.ts'

/** Links that leave the site say so. What they give away is for the referrer policy to say, once for all. */
export function rehypeExternalLinks() {
  return (tree: Root): void => {
    visit(tree, 'element', (element) => {
      if (!isLink(element)) return
      if (/^(https?:)?\/\//.test(String(element.properties['href']))) element.properties['rel'] = ['external']
    })
  }
}
