import { resolve } from 'node:path'
import process from 'node:process'
import { reporter } from 'vfile-reporter'
import { contentFolder, now } from '../environment.ts'
import { readContent } from '../reader/read.ts'
import { hasError } from '../rules/problem.ts'

// `npm run check` says what is wrong with the content, `npm run check -- content/events/x.md` with one file.
const folder = contentFolder()
const { library, messages: files } = await readContent({ folder, now: now() })
const wanted = process.argv.slice(2)
const missing = wanted.filter((path) => !files.some((file) => resolve(file.path) === resolve(path)))
const shown =
  wanted.length === 0
    ? files
    : files.filter((file) => wanted.some((path) => resolve(path) === resolve(file.path)))

for (const path of missing) console.log(`${path}: Unexpected file, expected one in ${folder}`)
const report = reporter(shown, { quiet: true })
if (report) console.log(report)
console.log(summary())
if (missing.length > 0 || shown.some(hasError)) process.exitCode = 1

/** `413 files, 640 claims, no problem` */
function summary(): string {
  const messages = shown.flatMap((file) => file.messages)
  const errors = messages.filter(({ fatal }) => fatal).length
  const warnings = messages.length - errors
  const problems = [
    ...(errors > 0 ? [count(errors, 'error')] : []),
    ...(warnings > 0 ? [count(warnings, 'warning')] : []),
  ]
  const markdown = files.filter(({ path }) => path.endsWith('.md'))
  const all = [count(markdown.length, 'file'), count(library.claims.length, 'claim')]
  return [...all, ...(problems.length > 0 ? problems : ['no problem'])].join(', ')
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
