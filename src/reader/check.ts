import type { Parent, Position } from 'unist'
import type { VFile } from 'vfile'
import type { Corpus } from '../rules/corpus.ts'
import type { Manuscript } from '../rules/manuscript.ts'
import { hasError, mostProblems, report, type Severity } from '../rules/problem.ts'
import type { RuleId } from '../rules/reasons.ts'
import type { Finding } from '../rules/rule.ts'
import { corpusRules, textRules, waitingRules } from '../rules/rules.ts'
import { inTurns } from './turns.ts'

/** Holds a manuscript against the rules for which its file is enough. */
export function checkText(manuscript: Manuscript): void {
  apply(textRules, manuscript, (rule) => rule(manuscript))
}

type Options = {
  /** All there are: what looks for something missing waits until all else is right. */
  files: VFile[]
  /** Of these there are only warnings. */
  tolerated?: RuleId[]
  signal?: AbortSignal | undefined
}

/** Holds manuscripts against the rules that look at others of the corpus too. */
export async function check(
  manuscripts: Manuscript[],
  corpus: Corpus,
  { files, tolerated = [], signal }: Options,
): Promise<void> {
  const applyToAll = (rules: typeof corpusRules) =>
    inTurns(
      manuscripts,
      (manuscript) => apply(rules, manuscript, (rule) => rule(manuscript, corpus), tolerated),
      signal,
    )
  await applyToAll(corpusRules)
  if (!files.some(hasError)) await applyToAll(waitingRules)
}

function apply<Each>(
  rules: Partial<Record<RuleId, { rule: Each; severity: Severity }>>,
  manuscript: Manuscript,
  ask: (rule: Each) => Iterable<Finding>,
  tolerated: RuleId[] = [],
): void {
  const { file } = manuscript
  for (const [id, { rule, severity }] of Object.entries(rules)) {
    const ruleId = id as RuleId
    for (const { at, ...problem } of ask(rule)) {
      if (file.messages.length >= mostProblems) break
      const place = placeOf(at, manuscript)
      report(file, { ruleId, ...problem, place }, tolerated.includes(ruleId) ? 'warning' : severity)
    }
  }
}

/** A link by reference, `[words][id]`, has lost its position, but its words have theirs. */
function placeOf(at: Finding['at'], { frontmatter }: Manuscript): Position | undefined {
  if (!('type' in at)) return frontmatter.placeOf(at)
  return at.position ?? ('children' in at ? (at as Parent).children[0]?.position : undefined)
}
