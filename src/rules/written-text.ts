import type { EntryKind } from '../model/thing.ts'
import type { TextRule } from './rule.ts'

/** An article and a page have a text. */
export const writtenText: TextRule = function* ({ kind, tree }) {
  if (!kindsWithText.includes(kind)) return
  const [first, ...rest] = tree.children
  if (first?.type !== 'yaml' || rest.length > 0) return
  const end = first.position?.end
  yield {
    at: { type: 'end', ...(end && { position: { start: end, end } }) },
    unexpected: `${kind} without a text`,
    expected: 'Markdown after the frontmatter',
  }
}

const kindsWithText: EntryKind[] = ['article', 'page']
