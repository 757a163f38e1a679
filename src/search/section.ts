import type { Heading, Prose } from '../model/prose.ts'

/** What stands below a heading, down to the next. */
export type ProseSection = { heading: Heading; paragraphs: string[] }

/** The text above the first heading belongs to none. */
export function sectionsOf({ headings, paragraphs }: Prose): ProseSection[] {
  const starts = headings.reduce<number[]>((found, { text }) => {
    const start = paragraphs.indexOf(text, (found.at(-1) ?? -1) + 1)
    if (start < 0) throw new Error(`heading without its paragraph: ${text}`)
    return [...found, start]
  }, [])
  return headings.map((heading, index) => ({
    heading,
    paragraphs: paragraphs.slice((starts[index] ?? 0) + 1, starts[index + 1]),
  }))
}
