import type { Root as Html } from 'hast'
import type { Root } from 'mdast'
import remarkRehype from 'remark-rehype'
import type { VFile } from 'vfile'

/**
 * Markdown as HTML. To look for definitions, of which there are none any more, and to note where each node stood, which
 * nobody asks, would take most of the time.
 */
export function remarkHtml() {
  return (tree: Root, file: VFile): Html => {
    const toHtml = remarkRehype({
      allowDangerousHtml: true,
      handlers: {
        root(state) {
          state.patch = () => undefined
          return state.wrap(state.all(tree))
        },
      },
    })
    return toHtml({ type: 'root', children: [] }, file)
  }
}
