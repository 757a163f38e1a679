import type { RootContent } from 'hast'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'

/** Markup for feed readers. */
export function renderHtml(children: RootContent[]): string {
  return serializer.stringify({ type: 'root', children })
}

/** Text as markup, e.g., `AT&amp;T`. */
export function escapeHtml(value: string): string {
  return renderHtml([{ type: 'text', value }])
}

const serializer = unified()
  .use(rehypeStringify, { characterReferences: { useNamedReferences: true } })
  .freeze()
