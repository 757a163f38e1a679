import type { Root } from 'mdast'

/** An article's story in brief is what stands before the first heading; its body is the rest. */
export function splitBrief({ children }: Root): { brief: Root; body: Root } {
  const heading = children.findIndex((node) => node.type === 'heading')
  const end = heading < 0 ? children.length : heading
  return {
    brief: { type: 'root', children: children.slice(0, end).filter((node) => node.type !== 'yaml') },
    body: { type: 'root', children: children.slice(end) },
  }
}
