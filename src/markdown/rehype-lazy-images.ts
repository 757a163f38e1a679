import type { Root } from 'hast'
import { elementsIn } from './elements.ts'

export function rehypeLazyImages() {
  return (tree: Root): void => {
    for (const { tagName, properties } of elementsIn(tree)) {
      if (tagName === 'img') properties['loading'] = 'lazy'
    }
  }
}
