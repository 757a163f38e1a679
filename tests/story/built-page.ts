import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Element, Nodes } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { select } from 'hast-util-select'

/** What a page of the built site is about, e.g., that of `/articles/lavrov-rubio-call/`. */
export function mainOf(path: string): Element {
  const main = select('main', fromHtml(readFileSync(join('dist', path, 'index.html'), 'utf8')))
  if (!main) throw new Error(`page without main: ${path}`)
  return main
}

/** The words as they are read, in one line, e.g., `Tone word “constructive discussion” not mentioned`. */
export function textOf(node: Nodes): string {
  return oneLine(wordsOf(node))
}

/** What is read next after an element. */
export function textAfter(element: Element, root: Element): string {
  let isPast = false
  const words: string[] = []
  collect(root)
  return oneLine(words.join(''))

  function collect(node: Element) {
    for (const child of node.children) {
      if (child === element) isPast = true
      else if (isPast) words.push(wordsOf(child))
      else if (child.type === 'element') collect(child)
    }
    if (isPast && !phrasing.has(node.tagName)) words.push(' ')
  }
}

/** Elements that do not break a line. */
const phrasing = new Set(['a', 'em', 'i', 'q', 'small', 'strong', 'sup', 'time'])

function wordsOf(node: Nodes): string {
  if (node.type === 'text') return node.value
  if (!('children' in node)) return ''
  const words = node.children.map(wordsOf).join('')
  if (node.type === 'root' || phrasing.has(node.tagName)) return isQuotation(node) ? `“${words}”` : words
  return ['script', 'style'].includes(node.tagName) ? '' : ` ${words} `
}

function isQuotation(node: Nodes): boolean {
  return node.type === 'element' && node.tagName === 'q'
}

function oneLine(text: string): string {
  return text
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ (?=[.,;:])/g, '')
    .trim()
}
