import { resolve } from 'node:path'
import process from 'node:process'
import { reporter } from 'vfile-reporter'
import { contentFolder, now } from '../environment.ts'
import { hasError } from '../rules/problem.ts'
import { readContent } from '../reader/read.ts'

// `npm run check` says what is wrong with the content, `npm run check -- content/events/x.md` with one file.
const wanted = process.argv.slice(2).map((path) => resolve(path))

const { library, messages: files } = await readContent({ folder: contentFolder(), now: now() })
const shown = wanted.length === 0 ? files : files.filter(({ path }) => wanted.includes(resolve(path)))
const report = reporter(shown, { quiet: true })
if (report) console.log(report)
console.log(summary())
if (shown.some(hasError)) process.exitCode = 1

/** `413 files, 640 claims, no problem` */
function summary(): string {
  const messages = shown.flatMap((file) => file.messages)
  const errors = messages.filter(({ fatal }) => fatal).length
  const warnings = messages.length - errors
  const problems = [count(errors, 'error'), count(warnings, 'warning')]
    .filter((part) => part !== '')
    .join(', ')
  return `${files.length} files, ${library.claims.length} claims, ${problems || 'no problem'}`
}

function count(number: number, noun: string): string {
  return number === 0 ? '' : `${number} ${noun}${number === 1 ? '' : 's'}`
}
