import { formatProblems, type ReportedProblem } from '../reader/report.ts'

/** What a check finds in the files that it was asked for, and `--json` prints. */
export type CheckResult = {
  files: number
  claims: number
  errors: number
  warnings: number
  problems: ReportedProblem[]
}

/** The ways to print it: for people and editors, for programs, for the lines of a pull request. */
export const printers = { text: printText, json: printJson, github: printAnnotations }

/** An editor that watches reads every problem from the text. */
type TextOptions = { inFull: boolean }

export type CheckFormat = keyof typeof printers

function printText(result: CheckResult, { inFull }: TextOptions): string {
  const { shown, more } = inFull ? { shown: result.problems, more: '' } : abridge(result.problems)
  return [formatProblems(shown), more, explanations(result), summary(result)].filter(Boolean).join('\n\n')
}

/** Errors in full; of the warnings of one rule, where there are more than ten, three, so that they drown nothing. */
function abridge(problems: ReportedProblem[]): { shown: ReportedProblem[]; more: string } {
  const warnings = problems.filter(({ severity }) => severity === 'warning')
  const floods = [...Map.groupBy(warnings, ({ rule }) => rule)].filter(([, { length }]) => length > 10)
  const hidden = new Set(floods.flatMap(([, each]) => each.slice(3)))
  return {
    shown: problems.filter((problem) => !hidden.has(problem)),
    more: floods
      .map(([rule, { length }]) => `and ${length - 3} more warnings of ${rule}; \`--json\` lists all`)
      .join('\n'),
  }
}

function printJson(result: CheckResult): string {
  return JSON.stringify(result, null, 2)
}

function printAnnotations(result: CheckResult): string {
  return [...result.problems.map(annotation), summary(result)].join('\n')
}

/** Of each rule that was broken. */
function explanations({ problems }: CheckResult): string {
  return [...new Set(problems.flatMap(({ url }) => url ?? []))].map((url) => `Why: ${url}`).join('\n')
}

/** `413 files, 640 claims, no problem` */
function summary({ files, claims, errors, warnings }: CheckResult): string {
  const problems = [
    ...(errors > 0 ? [count(errors, 'error')] : []),
    ...(warnings > 0 ? [count(warnings, 'warning')] : []),
  ]
  const all = [count(files, 'file'), count(claims, 'claim')]
  return [...all, ...(problems.length > 0 ? problems : ['no problem'])].join(', ')
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}

/** `::error file=content/a.md,line=3,col=1,title=known-key::Unexpected key` */
function annotation(problem: ReportedProblem): string {
  const { file, line, column, endLine, endColumn, severity, rule, message } = problem
  const runsOn = endLine !== undefined && endLine !== line // GitHub takes columns within a line alone.
  const properties = Object.entries({
    file,
    line,
    ...(runsOn ? { endLine } : { col: column, endColumn }),
    title: rule,
  })
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}=${escapeProperty(String(value))}`)
  return `::${severity} ${properties.join(',')}::${escapeData(message)}`
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
