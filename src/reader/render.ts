import { renderPlain, renderProse } from '../markdown/render.ts'
import { citedSources } from '../model/citation.ts'
import type { Entry } from '../model/entry.ts'
import { absolute, permalink } from '../model/permalink.ts'
import type { Library } from '../model/library.ts'
import { answersTo, witness } from '../model/witness.ts'
import type { Manuscript } from '../rules/manuscript.ts'
import { report } from '../rules/problem.ts'
import type { Memory } from './memory.ts'

/** The manuscript's entry with its prose. A plugin that throws is a message, never an empty page. */
export function render(
  manuscript: Manuscript,
  library: Library,
  origin: string,
  { rendered }: Memory,
): Entry[] {
  const { entry, file, key } = manuscript
  if (!entry) return []
  const known = rendered.get(key)
  if (known && answersTo(known.questions, library) === known.answers)
    return [{ ...entry, ...known.prose } as Entry]
  try {
    const witnessed = witness(library)
    const prose = renderAnew(manuscript, entry, witnessed.library, origin)
    const questions = witnessed.questions()
    rendered.set(key, { prose, questions, answers: answersTo(questions, library) })
    return [{ ...entry, ...prose } as Entry]
  } catch (error) {
    report(file, {
      ruleId: 'render',
      unexpected: `failure to render the text (${error instanceof Error ? error.message : error})`,
      expected: 'Markdown that every plugin can take',
    })
    return []
  }
}

/** Sources are numbered within a text; an article's two parts and its feed share their numbers. */
function renderAnew(
  { kind, texts, references }: Manuscript,
  entry: Entry,
  library: Library,
  origin: string,
): Partial<Entry> {
  const cited = references.map(({ reference }) => reference)
  const citations = citedSources(cited, library)
  const [first, rest] = texts()
  if (!first) return {}
  if (kind !== 'article' || !rest) return { prose: renderProse(first, library, citations) }
  const brief = renderProse(first, library, citations)
  const prose = renderProse(rest, library, citations, brief.references)
  const front = renderProse(first, library)
  const plain = renderPlain([first, rest], library, absolute(permalink('article', entry), origin))
  return { brief, prose, front, plain }
}
