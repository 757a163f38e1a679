import type { List, ListItem } from 'mdast'
import { splitBrief } from '../markdown/brief.ts'
import { referencesIn } from '../markdown/references.ts'
import type { TextRule } from './rule.ts'

/** An article begins with the story in brief: a list of at most six lines, each with the claims it rests on. */
export const articleBrief: TextRule = function* ({ kind, entry, tree }) {
  if (kind !== 'article' || !entry) return
  const { brief } = splitBrief(tree)
  const [list] = brief.children
  if (list?.type !== 'list') {
    const at = list ?? tree.children.at(1)
    if (at)
      yield {
        at,
        unexpected: 'article without its story in brief',
        expected: 'a list before the first heading',
      }
    return
  }
  yield* checkList(list)
  const extra = brief.children[1]
  if (extra) yield { at: extra, unexpected: 'text after the story in brief', expected: 'a heading' }
}

function* checkList({ children: items }: List) {
  const seventh = items[maximum]
  if (seventh)
    yield {
      at: seventh,
      unexpected: `story in brief of ${items.length} lines`,
      expected: `at most ${maximum}`,
    }
  for (const item of items) {
    if (citesClaim(item)) continue
    yield {
      at: item,
      unexpected: 'line in brief without a claim',
      expected: 'a link such as `[words](claim:id)`',
    }
  }
}

const maximum = 6

function citesClaim(item: ListItem): boolean {
  return referencesIn(item).some(({ reference }) => reference.kind === 'claim')
}
