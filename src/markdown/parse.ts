import type { Root } from 'mdast'
import { unified } from 'unified'
import type { VFile } from 'vfile'
import { remarkPlugins } from './pipeline.ts'
import { remarkTables } from './remark-tables.ts'

/** The tree of a whole file, frontmatter included, so that positions are the file's own. Throws nothing. */
export function parseMarkdown(file: VFile): Root {
  try {
    return bareFrontmatter(String(file)) ?? parseWhole(file)
  } catch (error) {
    const message = file.message(`Unexpected failure to parse the file (${error}), expected Markdown`)
    Object.assign(message, { fatal: true, source: 'readout', ruleId: 'markdown' })
    return { type: 'root', children: [] }
  }
}

function parseWhole(file: VFile): Root {
  const processor = mayHoldTable(String(file)) ? withTables : withoutTables
  return processor.runSync(processor.parse(file), file) as Root
}

/** The line below the heads of a table has `|` between them or says how they are aligned, e.g., `:-`. */
function mayHoldTable(text: string): boolean {
  return /\||:-|-:/.test(text)
}

const withTables = unified().use(remarkPlugins).freeze()

/** To find in each line that it heads no table takes a quarter of the time. */
const withoutTables = unified()
  .use(remarkPlugins.filter((plugin) => plugin !== remarkTables))
  .freeze()

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
