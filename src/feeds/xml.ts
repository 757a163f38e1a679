import type { Element, ElementContent } from 'xast'
import { toXml } from 'xast-util-to-xml'

/** A whole document, elements on lines of their own. Characters that XML forbids are left out. */
export function renderXml(root: Element): string {
  return escapeEnds(toXml([declaration, newline, inLines(root), newline], { closeEmptyElements: true }))
}

/** A text must not hold `]]>`, which `toXml` lets through; only a section ends so. */
function escapeEnds(xml: string): string {
  return xml.replace(/<!\[CDATA\[.*?\]\]>|\]\]>/gs, (found) => (found === ']]>' ? ']]&gt;' : found))
}

/** An element that holds elements alone, with each on its own line. */
function inLines(element: Element): Element {
  const isList = element.children.length > 0 && element.children.every(({ type }) => type === 'element')
  if (!isList) return element
  return { ...element, children: [...element.children.flatMap((child) => [newline, lineOf(child)]), newline] }
}

function lineOf(child: ElementContent): ElementContent {
  return child.type === 'element' ? inLines(child) : child
}

const newline = { type: 'text' as const, value: '\n' }
const declaration = { type: 'instruction' as const, name: 'xml', value: 'version="1.0" encoding="utf-8"' }
