import { join, parse, relative } from 'node:path'
import process from 'node:process'
import { parseArgs } from 'node:util'
import type { VFile } from 'vfile'
import { contentFolder, memoriesFolder, now } from '../environment.ts'
import type { Library } from '../model/library.ts'
import { folderByKind } from '../model/thing.ts'
import { followContent } from '../reader/follow.ts'
import { readContent, type Reading } from '../reader/read.ts'
import { openReader } from '../reader/reader.ts'
import { problemsIn } from '../reader/report.ts'
import { printers, type CheckFormat } from './check-result.ts'
import { tellEditor } from './editor.ts'

// `npm run check` says what is wrong with the content, `npm run check -- content/events/x.md` in one file: what a change to
// it breaks elsewhere, and whether its old addresses still lead somewhere, the check of all finds.
// It ends with 0 where there is no error, with 1 where there is one, and with 2 when it was asked for what is not.
const folder = contentFolder()
const { wanted, formats, watches } = readArguments()
const options = { folder, memories: memoriesFolder, once: !watches }
if (watches)
  await followContent({ folder, reader: openReader(options), now, see: showAgain(), fail: console.error })
else if (wanted.length > 0) process.exitCode = show(await openReader(options).check(wanted, now()))
else process.exitCode = show(await readContent({ ...options, now: now() }))

/** Prints what is wrong and returns how the command ends. */
function show(reading: Reading): number {
  const missing = missingFrom(reading)
  for (const path of missing) console.error(`Unexpected file ${path}, expected one in ${folder}`)
  if (missing.length > 0) return 2
  const { texts, errors } = resultOf(reading)
  for (const text of texts) console.log(text)
  return errors > 0 ? 1 : 0
}

/** A whole reading that comes to the same as that of the files which were saved is not worth a word. */
function showAgain(): (reading: Reading, isWhole: boolean) => void {
  let last: string | undefined
  return (reading, isWhole) => {
    if (isWhole) tellEditor(reading.messages)
    const text = resultOf(reading).texts.join('\n')
    if (isWhole && text === last) return
    last = text
    if (formats.includes('text')) console.log('Checking the content') // editors wait for it
    show(reading)
  }
}

function missingFrom({ messages }: Reading): string[] {
  const paths = new Set(wanted.length > 0 ? messages.map(({ path }) => path) : [])
  return wanted.filter((path) => !paths.has(path))
}

function resultOf({ library, messages }: Reading): { texts: string[]; errors: number } {
  const files = messages.filter(({ path }) => wanted.length === 0 || wanted.includes(path))
  const problems = problemsIn(files)
  const errors = problems.filter(({ severity }) => severity === 'error').length
  const result = {
    files: files.filter(({ path }) => path.endsWith('.md')).length,
    claims:
      wanted.length === 0
        ? library.claims.length
        : files.reduce((sum, file) => sum + claimsIn(file, library), 0),
    errors,
    warnings: problems.length - errors,
    problems,
  }
  return { texts: formats.map((format) => printers[format](result, { inFull: watches })), errors }
}

function claimsIn({ path }: VFile, { eventById }: Library): number {
  const { dir, name } = parse(relative(folder, path))
  return dir === folderByKind.event ? (eventById.get(name)?.claims.length ?? 0) : 0
}

function readArguments(): { wanted: string[]; formats: CheckFormat[]; watches: boolean } {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { watch: { type: 'boolean' }, json: { type: 'boolean' }, format: { type: 'string' } },
    })
    return {
      wanted: positionals.map((path) => join(folder, relative(folder, path))), // as the reader names it
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
