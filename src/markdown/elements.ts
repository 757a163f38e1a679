import type { Element, Parents, Root, RootContent } from 'hast'

/** All elements, in the order of the text. Visiting takes ten times as long, and a page is gone through ten times. */
export function elementsIn(tree: Root | Element): Element[] {
  const elements: Element[] = []
  collect(tree, elements)
  return elements
}

function collect({ children }: Root | Element, elements: Element[]): void {
  for (const child of children) {
    if (child.type !== 'element') continue
    elements.push(child)
    collect(child, elements)
  }
}

/** Every node below, in the order of the text, with what it stands in, the outermost first. */
export function nodesWithin(
  parent: Parents,
  above: readonly Parents[] = [],
): { node: RootContent; ancestors: readonly Parents[] }[] {
  const ancestors = [...above, parent]
  return parent.children.flatMap((node) => [
    { node, ancestors },
    ...(node.type === 'element' ? nodesWithin(node, ancestors) : []),
  ])
}
