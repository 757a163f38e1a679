import type { Root } from 'hast'
import { elementsIn } from './elements.ts'
import { isLink } from './references.ts'

/** Links that leave the site say so. What they give away is for the referrer policy to say, once for all. */
export function rehypeExternalLinks() {
  return (tree: Root): void => {
    for (const link of elementsIn(tree).filter(isLink)) {
      if (/^(https?:)?\/\//.test(String(link.properties['href']))) link.properties['rel'] = ['external']
    }
  }
}
