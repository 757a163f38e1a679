import type { Parent, Position } from 'unist'
import type { VFile } from 'vfile'
import type { Corpus } from '../rules/corpus.ts'
import type { Manuscript } from '../rules/manuscript.ts'
import { hasError, mostProblems, report } from '../rules/problem.ts'
import type { RuleId } from '../rules/reasons.ts'
import type { Finding } from '../rules/rule.ts'
import { rules, type Listed } from '../rules/rules.ts'

/**
 * Holds every manuscript against every rule; what looks for something missing waits until all else is right. Of rules
 * that are tolerated there are only warnings.
 */
export function check(corpus: Corpus, files: VFile[], tolerated: RuleId[] = []): void {
  const all = (Object.entries(rules) as [RuleId, Listed][]).map(([ruleId, listed]): [RuleId, Listed] =>
    tolerated.includes(ruleId) ? [ruleId, { ...listed, severity: 'warning' }] : [ruleId, listed],
  )
  apply(
    all.filter(([, { waits }]) => !waits),
    corpus,
  )
  if (!files.some(hasError))
    apply(
      all.filter(([, { waits }]) => waits),
      corpus,
    )
}

function apply(listed: [RuleId, Listed][], corpus: Corpus): void {
  for (const manuscript of corpus.manuscripts) {
    for (const [ruleId, { rule, severity, isOfTextAlone }] of listed) {
      if (isOfTextAlone && manuscript.isKnown) continue
      for (const { at, ...problem } of rule(manuscript, corpus)) {
        if (manuscript.file.messages.length >= mostProblems) break
        report(manuscript.file, { ruleId, ...problem, place: placeOf(at, manuscript) }, severity)
      }
    }
  }
}

/** A link by reference, `[words][id]`, has lost its position, but its words have theirs. */
function placeOf(at: Finding['at'], { frontmatter }: Manuscript): Position | undefined {
  if (!('type' in at)) return frontmatter.placeOf(at)
  return at.position ?? ('children' in at ? (at as Parent).children[0]?.position : undefined)
}
