import { nodesIn } from '../markdown/nodes.ts'
import { schemeOf } from '../markdown/references.ts'
import { thingKinds } from '../model/thing.ts'
import { nearest } from './nearest.ts'
import type { TextRule } from './rule.ts'

/** A link leads to a thing of ours, to a page of ours, or to the web; an image is ours, so that nobody learns who reads. */
export const knownScheme: TextRule = function* ({ tree }) {
  for (const node of nodesIn(tree, 'link')) {
    const scheme = schemeOf(node.url)
    if (node.url.startsWith('#') || isPath(node.url)) continue
    if (scheme !== undefined && schemes.includes(scheme)) continue
    yield {
      at: node,
      unexpected: scheme === undefined ? `link to \`${node.url}\`` : `link with the scheme \`${scheme}:\``,
      expected: `one of ${schemes.map((each) => `\`${each}:\``).join(', ')}, or a path that begins with \`/\``,
      actual: node.url,
      suggestion: suggestionFor(scheme),
    }
  }
  for (const node of nodesIn(tree, 'image')) {
    if (isPath(node.url)) continue
    yield {
      at: node,
      unexpected: `image at \`${node.url}\``,
      expected: 'one of ours, at a path that begins with `/`',
      actual: node.url,
    }
  }
}

/** To browsers `//` and `/\` begin the name of another site. */
function isPath(url: string): boolean {
  return /^\/(?![/\\])/.test(url)
}

const schemes: readonly string[] = [...thingKinds, 'https', 'http', 'mailto']

function suggestionFor(scheme: string | undefined): string | undefined {
  const near = scheme && nearest(scheme, schemes)
  return near && `${near}:`
}
