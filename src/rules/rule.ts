import type { Node } from 'unist'
import type { Claim } from '../model/claim.ts'
import type { Entry } from '../model/entry.ts'
import type { EntryKind } from '../model/thing.ts'
import type { Corpus } from './corpus.ts'
import type { Manuscript, Path } from './manuscript.ts'
import type { Problem } from './problem.ts'

/** What a rule finds in a manuscript: at a path of the frontmatter, or at a node of the text. */
export type Finding = Omit<Problem, 'ruleId' | 'place'> & { at: Path | Node }

export type Rule = (manuscript: Manuscript, corpus: Corpus) => Iterable<Finding>

/** A rule for which a file is enough: what was found right stays right, whatever changes elsewhere. */
export type TextRule = (manuscript: Manuscript) => Iterable<Finding>

/** A rule for what one kind of file says, once it keeps its schema. */
export function ruleFor<Kind extends EntryKind>(
  kind: Kind,
  check: (entry: Entry<Kind>, corpus: Corpus, manuscript: Manuscript) => Iterable<Finding>,
): Rule {
  return (manuscript, corpus) =>
    manuscript.kind === kind && manuscript.entry
      ? check(manuscript.entry as Entry<Kind>, corpus, manuscript)
      : []
}

/** A rule for each claim; paths begin at the claim, e.g., `['by']`. */
export function ruleForClaims(
  check: (claim: Claim, corpus: Corpus) => Iterable<Omit<Finding, 'at'> & { at: Path }>,
): Rule {
  return ruleFor('event', function* ({ claims }, corpus) {
    for (const [index, claim] of claims.entries()) {
      for (const finding of check(claim, corpus)) yield { ...finding, at: ['claims', index, ...finding.at] }
    }
  })
}
