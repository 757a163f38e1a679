import { knownReference } from './known-reference.ts'
import type { Severity } from './problem.ts'
import type { Rule } from './rule.ts'

type Listed = {
  rule: Rule
  severity: Severity
  /** Whether it looks for what may stand in any file, so that it has to wait until every file can be read. */
  needsAll?: true
}

/** Every rule by its id, which is the name of its file. */
export const rules: Record<string, Listed> = {
  'known-reference': { rule: knownReference, severity: 'error' },
}
