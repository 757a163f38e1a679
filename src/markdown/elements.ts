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

type Placed = { node: RootContent; ancestors: readonly Parents[] }

/** Every node below, in the order of the text, with what it stands in, the outermost first. */
export function nodesWithin(parent: Parents): Placed[] {
  const nodes: Placed[] = []
  collectPlaced([parent], parent, nodes)
  return nodes
}

function collectPlaced(ancestors: readonly Parents[], { children }: Parents, nodes: Placed[]): void {
  for (const node of children) {
    nodes.push({ node, ancestors })
    if (node.type === 'element') collectPlaced([...ancestors, node], node, nodes)
  }
}
