import { visit } from 'unist-util-visit'
import { schemeOf } from '../markdown/references.ts'
import { thingKinds } from '../model/thing.ts'
import { nearest } from './nearest.ts'
import type { Finding, Rule } from './rule.ts'

/** A link leads to a thing of ours, to a page of ours, or to the web. */
export const knownScheme: Rule = function* ({ tree }) {
  const findings: Finding[] = []
  visit(tree, 'link', (node) => {
    const scheme = schemeOf(node.url)
    if (scheme === undefined && /^[/#]/.test(node.url)) return
    if (scheme !== undefined && schemes.includes(scheme)) return
    findings.push({
      at: node,
      unexpected: scheme === undefined ? `link to \`${node.url}\`` : `link with the scheme \`${scheme}:\``,
      expected: `one of ${schemes.map((each) => `\`${each}:\``).join(', ')}, or a path that begins with \`/\``,
      actual: node.url,
      suggestion: suggestionFor(scheme),
    })
  })
  yield* findings
}

const schemes: readonly string[] = [...thingKinds, 'https', 'http', 'mailto']

function suggestionFor(scheme: string | undefined): string | undefined {
  const near = scheme && nearest(scheme, schemes)
  return near && `${near}:`
}
