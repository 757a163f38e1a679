import type { Heading, Prose } from '../model/prose.ts'

/** What stands below a heading, down to the next. */
export type ProseSection = { heading: Heading; paragraphs: string[] }

/** The text above the first heading belongs to none, nor does one belong to a heading without words. */
export function sectionsOf({ headings, paragraphs }: Prose): ProseSection[] {
  let from = 0
  const found = headings.flatMap((heading) => {
    const start = paragraphs.indexOf(heading.text, from)
    if (start < 0) return []
    from = start + 1
    return [{ heading, start }]
  })
  return found.map(({ heading, start }, index) => ({
    heading,
    paragraphs: paragraphs.slice(start + 1, found[index + 1]?.start),
  }))
}
