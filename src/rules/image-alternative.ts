import { visit } from 'unist-util-visit'
import { nodesIn } from '../markdown/nodes.ts'
import type { Finding, TextRule } from './rule.ts'

/** An image says in words what it shows. */
export const imageAlternative: TextRule = function* ({ tree }) {
  if (nodesIn(tree, 'image').every(({ alt }) => alt?.trim())) return
  const findings: Finding[] = []
  visit(tree, 'image', (node, _, parent) => {
    if (node.alt?.trim()) return
    findings.push({
      at: node.position || !parent ? node : parent, // `![][id]` has lost its position.
      unexpected: 'image without alternative text',
      expected: 'what it shows between the square brackets',
    })
  })
  yield* findings
}
