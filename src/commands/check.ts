import { watch } from 'node:fs'
import { resolve } from 'node:path'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { contentFolder, memoriesFolder, now } from '../environment.ts'
import { readContent } from '../reader/read.ts'
import { problemsIn } from '../reader/report.ts'
import { printers, type CheckFormat } from './check-result.ts'
import { tellEditor } from './editor.ts'

// `npm run check` says what is wrong with the content, `npm run check -- content/events/x.md` with one file.
// It ends with 0 where there is no error, with 1 where there is one, and with 2 when it was asked for what is not.
const folder = contentFolder()
const { wanted, formats, watches } = readArguments()
if (watches) checkAgainAfterChanges()
process.exitCode = await check()

async function check(): Promise<number> {
  if (watches && formats.includes('text')) console.log('Checking the content') // editors wait for it
  const { library, messages: files } = await readContent({ folder, now: now(), memories: memoriesFolder })
  const missing = wanted.filter((path) => !files.some((file) => resolve(file.path) === path))
  for (const path of missing) console.error(`Unexpected file ${path}, expected one in ${folder}`)
  if (missing.length > 0) return 2
  if (watches) tellEditor(files)
  const shown = files.filter(({ path }) => wanted.length === 0 || wanted.includes(resolve(path)))
  const problems = problemsIn(shown)
  const errors = problems.filter(({ severity }) => severity === 'error').length
  const result = {
    files: files.filter(({ path }) => path.endsWith('.md')).length,
    claims: library.claims.length,
    errors,
    warnings: problems.length - errors,
    problems,
  }
  for (const format of formats) console.log(printers[format](result, { inFull: watches }))
  return errors > 0 ? 1 : 0
}

function checkAgainAfterChanges(): void {
  let timer: NodeJS.Timeout | undefined
  watch(folder, { recursive: true }, () => {
    clearTimeout(timer)
    timer = setTimeout(check, 100) // the last of a burst of changes
  })
}

function readArguments(): { wanted: string[]; formats: CheckFormat[]; watches: boolean } {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { watch: { type: 'boolean' }, json: { type: 'boolean' }, format: { type: 'string' } },
    })
    return {
      wanted: positionals.map((path) => resolve(path)),
      formats: formatsOf(values.json ? 'json' : values.format),
      watches: values.watch ?? false,
    }
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exit(2)
  }
}

/** On GitHub the text is for the log, the annotations for the lines of the pull request. */
function formatsOf(format: string | undefined): CheckFormat[] {
  if (format === undefined) return process.env['GITHUB_ACTIONS'] ? ['text', 'github'] : ['text']
  if (Object.hasOwn(printers, format)) return [format as CheckFormat]
  throw new Error(`Unexpected format ${format}, expected one of ${Object.keys(printers).join(', ')}`)
}
