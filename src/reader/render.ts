import { renderPlain, renderProse } from '../markdown/render.ts'
import { citedSources } from '../model/citation.ts'
import type { Entry } from '../model/entry.ts'
import { absolute, permalink } from '../model/permalink.ts'
import type { Library } from '../model/library.ts'
import { noProse } from '../model/prose.ts'
import { answersTo, fixDigest, witness } from '../model/witness.ts'
import type { Manuscript } from '../rules/manuscript.ts'
import { report } from '../rules/problem.ts'
import { fold, outlineOf, type Rendering } from './folded.ts'
import type { Desk } from './desk.ts'
import type { Rendered } from './memory.ts'

/** The manuscript's entry with its prose. A plugin that throws is a message, never an empty page. */
export function render(manuscript: Manuscript, desk: Required<Desk>): Entry[] {
  const { entry, file, key, hasText } = manuscript
  if (!entry) return []
  if (!hasText) return [fixDigest({ ...entry, prose: noProse }, key)]
  const { origin, memory } = desk
  const { rendered, prose } = memory
  const { library } = desk.corpus
  // With the library of then, as this one would be held for as long as the entry.
  const read = () => prose.get(key) ?? renderAnew(manuscript, entry, desk.corpus.library, origin)
  const known = rendered.get(key)
  if (known && prose.has(key) && answersTo(known.questions, library) === known.answers)
    return [finish(manuscript, entry, known, read)]
  try {
    const witnessed = witness(library)
    const rendering = renderAnew(manuscript, entry, witnessed.library, origin)
    const questions = witnessed.questions()
    const made = { outline: outlineOf(rendering), questions, answers: answersTo(questions, library) }
    rendered.set(key, made)
    prose.set(key, rendering)
    return [finish(manuscript, entry, made, prose.keeps ? read : () => rendering)]
  } catch (error) {
    report(file, {
      ruleId: 'render',
      unexpected: `failure to render the text (${error instanceof Error ? error.message : error})`,
      expected: 'Markdown that every plugin can take',
    })
    return []
  }
}

/** What the file holds and what others answered is all that an entry is made of. */
function finish(
  { key }: Manuscript,
  entry: Entry,
  { outline, answers }: Rendered,
  read: () => Rendering,
): Entry {
  return fixDigest(fold(entry, outline, read), key + answers)
}

/** Sources are numbered within a text; an article's two parts and its feed share their numbers. */
function renderAnew(
  { kind, texts, references }: Manuscript,
  entry: Entry,
  library: Library,
  origin: string,
): Rendering {
  const cited = references.map(({ reference }) => reference)
  const citations = citedSources(cited, library)
  const [first, rest] = texts()
  if (!first) throw new Error('no text')
  if (kind !== 'article' || !rest) return { prose: renderProse(first, library, citations) }
  const brief = renderProse(first, library, citations)
  const prose = renderProse(rest, library, citations, brief.references)
  const front = renderProse(first, library)
  const plain = renderPlain([first, rest], library, absolute(permalink('article', entry), origin))
  return { brief, prose, front, plain }
}
