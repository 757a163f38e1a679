import type { Element, Root } from 'hast'
import { toString } from 'hast-util-to-string'
import { elementsIn } from './elements.ts'

/** What a text says in plain words, block by block: paragraphs, headings, items of lists, rows of tables. */
export function paragraphsIn(tree: Root): string[] {
  return elementsIn(tree)
    .filter(isBlock)
    .map((block) => wordsOf(block).replaceAll(/\s+/g, ' ').trim())
    .filter((words) => words !== '')
}

const blocks = ['p', 'h2', 'h3', 'h4', 'li', 'tr', 'pre']

/** An item that holds paragraphs is read as these. */
function isBlock({ tagName, children }: Element): boolean {
  return (
    blocks.includes(tagName) &&
    !children.some((child) => child.type === 'element' && blocks.includes(child.tagName))
  )
}

function wordsOf(block: Element): string {
  if (block.tagName !== 'tr') return toString(block)
  return elementsIn(block)
    .filter(({ tagName }) => tagName === 'td' || tagName === 'th')
    .map((cell) => toString(cell))
    .join(' | ')
}
