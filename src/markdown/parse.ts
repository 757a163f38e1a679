import type { Root } from 'mdast'
import { unified } from 'unified'
import type { VFile } from 'vfile'
import { remarkPlugins } from './pipeline.ts'

/** The tree of a whole file, frontmatter included, so that positions are the file's own. Throws nothing. */
export function parseMarkdown(file: VFile): Root {
  try {
    return processor.runSync(processor.parse(file), file) as Root
  } catch (error) {
    const message = file.message(`Unexpected failure to parse the file (${error}), expected Markdown`)
    Object.assign(message, { fatal: true, source: 'readout', ruleId: 'markdown' })
    return { type: 'root', children: [] }
  }
}

const processor = unified().use(remarkPlugins).freeze()
