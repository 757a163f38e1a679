import type { Root } from 'mdast'
import { unified } from 'unified'
import type { VFile } from 'vfile'
import { remarkPlugins } from './pipeline.ts'

/** The tree of a whole file, frontmatter included, so that positions are the file's own. Throws nothing. */
export function parseMarkdown(file: VFile): Root {
  try {
    return bareFrontmatter(String(file)) ?? (processor.runSync(processor.parse(file), file) as Root)
  } catch (error) {
    const message = file.message(`Unexpected failure to parse the file (${error}), expected Markdown`)
    Object.assign(message, { fatal: true, source: 'readout', ruleId: 'markdown' })
    return { type: 'root', children: [] }
  }
}

const processor = unified().use(remarkPlugins).freeze()

/** What the processor makes of most files, which have no text, in a hundredth of the time; nothing where there is more. */
function bareFrontmatter(text: string): Root | undefined {
  const [whole = '', value] = /^---\n((?:(?!---)[^\0\r\n]*\n)+)---(?=\n?$)/.exec(text) ?? []
  if (value === undefined) return undefined
  const lines = whole.split('\n').length
  const start = { line: 1, column: 1, offset: 0 }
  const end = { line: lines, column: 4, offset: whole.length }
  const ended = text.length > whole.length ? { line: lines + 1, column: 1, offset: text.length } : end
  return {
    type: 'root',
    children: [{ type: 'yaml', value: value.slice(0, -1), position: { start, end } }],
    position: { start, end: ended },
  }
}
