import { nodesIn } from '../markdown/nodes.ts'
import type { TextRule } from './rule.ts'

/** The headline is the page's first heading, so a text begins with `##` and goes down one step at a time. */
export const headingDepth: TextRule = function* ({ tree }) {
  let above = 1
  for (const node of nodesIn(tree, 'heading')) {
    const deepest = above + 1
    above = node.depth
    if (node.depth > 1 && node.depth <= deepest) continue
    yield {
      at: node,
      unexpected: `heading \`${marks(node.depth)}\``,
      expected:
        node.depth === 1
          ? '`##`, since the headline is the only heading above'
          : `\`${marks(deepest)}\` at most`,
      actual: marks(node.depth),
    }
  }
}

function marks(depth: number): string {
  return '#'.repeat(depth)
}
