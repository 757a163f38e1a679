import type { Nodes } from 'mdast'

/** All nodes of a type, in the order of the text. Visiting takes ten times as long, and each text is gone through often. */
export function nodesIn<Type extends Nodes['type']>(
  tree: Nodes,
  type: Type,
): Extract<Nodes, { type: Type }>[] {
  const nodes: Nodes[] = []
  collect(tree, type, nodes)
  return nodes as Extract<Nodes, { type: Type }>[]
}

function collect(node: Nodes, type: string, nodes: Nodes[]): void {
  if (node.type === type) nodes.push(node)
  if ('children' in node) for (const child of node.children) collect(child, type, nodes)
}
