import { visit } from 'unist-util-visit'
import type { Finding, Rule } from './rule.ts'

/** The headline is the page's first heading, so a text begins with `##` and goes down one step at a time. */
export const headingDepth: Rule = function* ({ tree }) {
  const findings: Finding[] = []
  let above = 1
  visit(tree, 'heading', (node) => {
    const deepest = above + 1
    above = node.depth
    if (node.depth > 1 && node.depth <= deepest) return
    findings.push({
      at: node,
      unexpected: `heading \`${marks(node.depth)}\``,
      expected:
        node.depth === 1
          ? '`##`, since the headline is the only heading above'
          : `\`${marks(deepest)}\` at most`,
      actual: marks(node.depth),
    })
  })
  yield* findings
}

function marks(depth: number): string {
  return '#'.repeat(depth)
}
