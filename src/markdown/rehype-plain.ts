import type { Root } from 'hast'
import { absolute } from '../model/permalink.ts'
import { elementsIn } from './elements.ts'

/** Feed readers know neither our styles nor our address. `origin` may be the article's, for the sake of `#fragments`. */
export function rehypePlain(origin: string) {
  return (tree: Root): void => {
    for (const { properties } of elementsIn(tree)) {
      for (const name of ['className', 'dataAbout', 'id']) delete properties[name]
      for (const name of ['cite', 'href', 'src']) {
        const address = properties[name]
        if (typeof address === 'string' && URL.canParse(address, origin)) {
          properties[name] = absolute(address, origin)
        }
      }
    }
  }
}
