import { splitBrief } from '../markdown/brief.ts'
import { renderPlain, renderProse } from '../markdown/render.ts'
import { citedSources } from '../model/citation.ts'
import type { Entry } from '../model/entry.ts'
import { absolute, permalink } from '../model/permalink.ts'
import type { Library } from '../model/library.ts'
import type { Manuscript } from '../rules/manuscript.ts'
import { report } from '../rules/problem.ts'

/** The manuscript's entry with its prose. A plugin that throws is a message, never an empty page. */
export function render(manuscript: Manuscript, library: Library, origin: string): Entry[] {
  try {
    return manuscript.entry ? [withProse(manuscript, manuscript.entry, library, origin)] : []
  } catch (error) {
    report(manuscript.file, {
      ruleId: 'render',
      unexpected: `failure to render the text (${error instanceof Error ? error.message : error})`,
      expected: 'Markdown that every plugin can take',
    })
    return []
  }
}

/** Sources are numbered within a text; an article's two parts and its feed share their numbers. */
function withProse(
  { kind, tree, references }: Manuscript,
  entry: Entry,
  library: Library,
  origin: string,
): Entry {
  const cited = references.map(({ reference }) => reference)
  const citations = citedSources(cited, library)
  if (kind !== 'article') return { ...entry, prose: renderProse(tree, library, citations) }
  const { brief: first, body } = splitBrief(tree)
  const brief = renderProse(first, library, citations)
  const prose = renderProse(body, library, citations, brief.references)
  const front = renderProse(first, library)
  const plain = renderPlain(tree, library, absolute(permalink('article', entry), origin))
  return { ...entry, brief, prose, front, plain } as Entry<'article'>
}
