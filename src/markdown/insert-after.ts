import type { Element, ElementContent, Parents, Text } from 'hast'
import { isSourceMark } from './rehype-citations.ts'
import { isPhrasing } from './schema.ts'

/**
 * Puts nodes after an element and what clings to it: the punctuation that follows, its source marks, and the emphasis
 * or quotation that ends with it.
 */
export function insertAfter(
  element: Element,
  ancestors: readonly Parents[],
  nodes: ElementContent[],
  clinging: RegExp,
): void {
  let inner: Element = element
  for (const parent of ancestors.toReversed()) {
    const siblings = parent.children
    const index = endOfClinging(siblings, siblings.indexOf(inner) + 1, clinging)
    if (index < siblings.length || parent.type === 'root' || !isPhrasing(parent.tagName)) {
      siblings.splice(index, 0, ...nodes)
      return
    }
    inner = parent
  }
}

function endOfClinging(siblings: Parents['children'], start: number, clinging: RegExp): number {
  for (let index = start; ; index++) {
    const next = siblings[index]
    if (next?.type === 'element' && isSourceMark(next)) continue
    if (next?.type !== 'text') return index
    const [run = ''] = clinging.exec(next.value) ?? []
    if (run === next.value) continue
    if (run === '') return index
    const rest: Text = { type: 'text', value: next.value.slice(run.length) }
    siblings.splice(index, 1, { type: 'text', value: run }, rest)
    return index + 1
  }
}
