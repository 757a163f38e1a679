import { styleText } from 'node:util'
import type { VFile } from 'vfile'
import { VFileMessage } from 'vfile-message'

/** A problem as `npm run check -- --json` prints it; keys may be added, but none will change its meaning. */
export type ReportedProblem = {
  /** E.g., `content/people/sergey-lavrov.md`. */
  file: string
  /** From 1; none where the whole file is meant. */
  line?: number | undefined
  column?: number | undefined
  endLine?: number | undefined
  endColumn?: number | undefined
  severity: 'error' | 'warning'
  /** E.g., `known-reference`. */
  rule: string
  /** Unexpected _what was found_, expected _what would be right_. */
  message: string
  /** What was found, e.g., `marko-rubio`. */
  actual?: string | undefined
  /** What was probably meant, e.g., `marco-rubio`; where nobody can tell, what would be right in words. */
  expected?: string | undefined
  /** Where the problem began, e.g., the first of two claims with one id. */
  cause?: { file: string; line?: number | undefined; column?: number | undefined; message: string }
  /** The paragraph that explains the rule. */
  url?: string | undefined
}

/** In order of file, as given, and line. */
export function problemsIn(files: VFile[]): ReportedProblem[] {
  return files.flatMap(({ path, messages }) =>
    messages
      .map((message) => problemOf(path, message))
      .toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0)),
  )
}

/**
 * For people and editors:
 * ```
 * content/people/ada-north.md:3:1 error known-key
 *   Unexpected key `surnmae`, expected one of `surname`, `alternateNames`. Did you mean `surname`?
 * ```
 */
export function formatProblems(problems: ReportedProblem[]): string {
  return problems.map(formatProblem).join('\n\n')
}

function problemOf(file: string, message: VFileMessage): ReportedProblem {
  const { fatal, ruleId, reason, actual, expected, url, cause } = message
  return {
    file,
    ...placeOf(message),
    severity: fatal ? 'error' : 'warning',
    rule: ruleId ?? '',
    message: reason,
    actual,
    expected: expected?.[0],
    ...(cause instanceof VFileMessage && {
      cause: { file: cause.file ?? file, line: cause.line, column: cause.column, message: cause.reason },
    }),
    url,
  }
}

function placeOf({ place, line, column }: VFileMessage) {
  const end = place && 'end' in place ? place.end : undefined
  return { line, column, endLine: end?.line, endColumn: end?.column }
}

function formatProblem({ file, line, column, severity, rule, message, cause }: ReportedProblem): string {
  const head = `${formatPlace(file, line, column)} ${styleText(colours[severity], severity)} ${rule}`
  return [head, message, ...(cause ? [formatPlace(cause.message, cause.line, cause.column)] : [])].join(
    '\n  ',
  )
}

const colours = { error: 'red', warning: 'yellow' } as const

function formatPlace(file: string, line: number | undefined, column: number | undefined): string {
  return line === undefined ? file : `${file}:${line}:${column}`
}
