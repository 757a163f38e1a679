import { s } from 'hastscript'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import type { Element, Root } from 'hast'

/** Units of a view box from its top left corner. */
export type Point = [x: number, y: number]

/** A rectangle of the drawing that nothing else may cover. */
export type Box = { left: number; top: number; right: number; bottom: number }

/** The markup of a drawing `width` units wide, with what it shows in words for those who do not see it. */
export function renderSvg(size: Size, description: string, children: Child[]): string {
  const viewBox = `0 0 ${size.width} ${size.height}`
  const drawing = s(
    'svg',
    { viewBox, role: 'img', ariaLabel: description, fontFamily: 'var(--font-sans)' },
    children,
  )
  return serializer.stringify({ type: 'root', children: [drawing] } satisfies Root)
}

export function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}

export function contains(outer: Box, inner: Box): boolean {
  return (
    outer.left <= inner.left &&
    outer.top <= inner.top &&
    outer.right >= inner.right &&
    outer.bottom >= inner.bottom
  )
}

/**
 * The width of a line in Source Sans 3, a little generously, so that a fallback font keeps inside its box too.
 * Capitals are wide, `i`, `l` and the like narrow.
 */
export function textWidth(text: string, fontSize: number): number {
  const ems = [...text].reduce(
    (sum, letter) => sum + (narrow.test(letter) ? 0.27 : wide.test(letter) ? 0.68 : 0.53),
    0,
  )
  return Math.ceil(ems * fontSize)
}

/** Lines of at most `length` letters, unless a single word is longer. */
export function wrap(text: string, length: number): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const line = lines.at(-1)
    if (line !== undefined && line.length + 1 + word.length <= length)
      lines[lines.length - 1] = `${line} ${word}`
    else lines.push(word)
  }
  return lines
}

/** To a tenth of a unit. */
export function round(value: number): number {
  return Math.round(value * 10) / 10
}

export type Size = { width: number; height: number }
export type Child = Element | string

const narrow = /[ ,.'’:;iljtfrI–-]/
const wide = /[A-HJ-Zmw]/
const serializer = unified().use(rehypeStringify, { space: 'svg', closeEmptyElements: true })
