import type { Element, Root } from 'hast'
import { elementsIn } from './elements.ts'

/** Heads say what they head; an aligned cell has a class, e.g., `align-right`, since HTML has no such attribute any more. */
export function rehypeTables() {
  return (tree: Root): void => {
    const tables = elementsIn(tree).filter(({ tagName }) => tagName === 'table')
    for (const element of tables.flatMap(elementsIn)) {
      if (element.tagName === 'thead') elementsIn(element).forEach(headColumn)
      const { align } = element.properties
      delete element.properties['align']
      if (align === 'left' || align === 'center' || align === 'right') {
        element.properties['className'] = [`align-${align}`]
      }
    }
  }
}

function headColumn({ tagName, properties }: Element): void {
  if (tagName === 'th') properties['scope'] ??= 'col'
}
