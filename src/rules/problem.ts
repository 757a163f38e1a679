import type { Point, Position } from 'unist'
import type { VFile } from 'vfile'
import { VFileMessage } from 'vfile-message'
import { ruleAddress } from '../model/permalink.ts'
import { site } from '../site.ts'
import type { RuleId } from './reasons.ts'

/** What is wrong. It reads: Unexpected _what was found_, expected _what would be right_. Did you mean _this_? */
export type Problem = {
  ruleId: RuleId
  /** E.g., ``unknown person `marko-rubio` ``. */
  unexpected: string
  /** E.g., `the name of a file in people/`. */
  expected: string
  place?: Point | Position | undefined
  /** The value that was found, e.g., `marko-rubio`. */
  actual?: string | undefined
  /** What the writer probably meant, e.g., `marco-rubio`. */
  suggestion?: string | undefined
  /** Where the problem began, e.g., the first of two claims with one id. */
  cause?: { file: VFile; place?: Point | Position | undefined; reason: string } | undefined
}

/** A file with as many is not looked at further: to suggest a remedy for each of thousands would take minutes. */
export const mostProblems = 50

export type Severity = 'error' | 'warning'

/** Adds the problem to the messages of its file. */
export function report(file: VFile, problem: Problem, severity: Severity = 'error'): void {
  const { ruleId, place, actual, suggestion, cause } = problem
  const message = file.message(sentenceOf(problem), {
    place,
    ruleId,
    source: 'readout',
    ...(cause && { cause: causeOf(cause) }),
  })
  message.fatal = severity === 'error'
  message.url = ruleAddress(ruleId, site.url)
  message.actual = actual
  message.expected = suggestion === undefined ? [problem.expected] : [suggestion]
}

export function hasError({ messages }: VFile): boolean {
  return messages.some(({ fatal }) => fatal)
}

function sentenceOf({ unexpected, expected, suggestion }: Problem): string {
  const sentence = `Unexpected ${unexpected}, expected ${expected}`
  return suggestion === undefined ? sentence : `${sentence}. Did you mean \`${suggestion}\`?`
}

function causeOf({ file, place, reason }: NonNullable<Problem['cause']>): VFileMessage {
  const message = new VFileMessage(`${reason} in ${file.path}`, { place })
  message.file = file.path
  return message
}
