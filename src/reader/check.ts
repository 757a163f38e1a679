import type { Position } from 'unist'
import type { Corpus } from '../rules/corpus.ts'
import type { Manuscript } from '../rules/manuscript.ts'
import { report } from '../rules/problem.ts'
import type { Finding } from '../rules/rule.ts'
import { rules } from '../rules/rules.ts'

/** Holds every manuscript against every rule. */
export function check(corpus: Corpus): void {
  for (const manuscript of corpus.manuscripts) {
    for (const [ruleId, { rule, severity, needsAll }] of Object.entries(rules)) {
      if (needsAll && !corpus.complete) continue
      for (const { at, ...problem } of rule(manuscript, corpus)) {
        report(manuscript.file, { ruleId, ...problem, place: placeOf(at, manuscript) }, severity)
      }
    }
  }
}

function placeOf(at: Finding['at'], { frontmatter }: Manuscript): Position | undefined {
  return 'type' in at ? at.position : frontmatter.placeOf(at)
}
