import { splitBrief } from '../markdown/brief.ts'
import { renderProse } from '../markdown/render.ts'
import { citedSources } from '../model/citation.ts'
import type { Entry } from '../model/entry.ts'
import type { Library } from '../model/library.ts'
import type { Manuscript } from '../rules/manuscript.ts'
import { report } from '../rules/problem.ts'

/** The manuscript with its entry's prose rendered. A plugin that throws is a message, never an empty page. */
export function render(manuscript: Manuscript, library: Library): Manuscript {
  try {
    return { ...manuscript, entry: manuscript.entry && withProse(manuscript, manuscript.entry, library) }
  } catch (error) {
    report(manuscript.file, {
      ruleId: 'render',
      unexpected: `failure to render the text (${error instanceof Error ? error.message : error})`,
      expected: 'Markdown that every plugin can take',
    })
    return manuscript
  }
}

function withProse({ kind, tree, references }: Manuscript, entry: Entry, library: Library): Entry {
  if (kind !== 'article') return { ...entry, prose: renderProse(tree, library) }
  const citations = citedSources(
    references.map(({ reference }) => reference),
    library,
  )
  const { brief, body } = splitBrief(tree)
  const briefProse = renderProse(brief, library, citations)
  const prose = renderProse(body, library, citations, briefProse.references)
  return { ...entry, brief: briefProse, prose } as Entry<'article'>
}
