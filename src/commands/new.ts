import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { createInterface } from 'node:readline/promises'
import { parseArgs } from 'node:util'
import { contentFolder, now } from '../environment.ts'
import { idSchema } from '../model/id.ts'
import { folderByKind, type EntryKind } from '../model/thing.ts'
import { readContent } from '../reader/read.ts'
import { formatProblems, problemsIn } from '../reader/report.ts'
import { nearest } from '../rules/nearest.ts'
import { draft, questionsOf, suggestId, type Answers, type Question } from './draft.ts'
import { tellEditor } from './editor.ts'
import { askAll, askId } from './interview.ts'

// `npm run new -- person --name "Sergey Lavrov"` begins a file and says what it still lacks; in a terminal it asks
// for what it was not told. It never writes over a file.
try {
  await begin(process.argv.slice(2))
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 2
}

async function begin([kindName, ...rest]: string[]): Promise<void> {
  const kind = parseKind(kindName)
  const questions = questionsOf(kind)
  const told = parseAnswers(kind, rest, questions)
  const { id, answers } = process.stdin.isTTY ? await ask(kind, questions, told) : told
  const path = join(contentFolder(), folderByKind[kind], `${parseId(id ?? suggestId(kind, answers))}.md`)
  write(path, draft(questions, answers))
  await sayWhatIsLeft(path)
}

type Told = { id?: string | undefined; answers: Answers }

async function ask(kind: EntryKind, questions: Question[], told: Told): Promise<Told> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  const answers = await askAll(questions, told.answers, terminal)
  const id = told.id ?? (await askId(suggestId(kind, answers), terminal))
  terminal.close()
  return { id, answers }
}

function parseKind(name = ''): EntryKind {
  if (Object.hasOwn(folderByKind, name)) return name as EntryKind
  throw unexpected(name ? `kind ${name}` : 'lack of a kind', Object.keys(folderByKind), name)
}

function parseAnswers(kind: EntryKind, args: string[], questions: Question[]): Told {
  const options = Object.fromEntries(
    questions.map(({ key, type }) => [key, { type: 'string' as const, multiple: type === 'list' }]),
  )
  const known = Object.keys(options).map((key) => `--${key}`)
  const { values, positionals, tokens } = parseArgs({
    ...{ args, options, allowPositionals: true, strict: false },
    tokens: true,
  })
  for (const token of tokens) {
    if (token.kind !== 'option') continue
    if (!known.includes(token.rawName)) throw unexpected(`option ${token.rawName}`, known, token.rawName)
    if (token.value === undefined) throw new Error(`Unexpected end of ${token.rawName}, expected a value`)
  }
  const [id] = positionals
  return { id, answers: { ...knownFromId(kind, id), ...(values as Answers) } }
}

/** The id of an event begins with its day. */
function knownFromId(kind: EntryKind, id = ''): Answers {
  const [start] = /^\d{4}-\d{2}-\d{2}(?=-)/.exec(id) ?? []
  return kind === 'event' ? { start } : {}
}

function parseId(id: string | undefined): string {
  const result = idSchema.safeParse(id)
  if (result.success) return result.data
  const example = 'small letters, digits and hyphens such as sergey-lavrov'
  throw new Error(`Unexpected ${id ? `id ${id}` : 'lack of an id'}, expected ${example} after the kind`)
}

function unexpected(found: string, known: string[], name: string): Error {
  const near = nearest(name, known)
  const suggestion = near ? `. Did you mean ${near}?` : ''
  return new Error(`Unexpected ${found}, expected one of ${known.join(', ')}${suggestion}`)
}

function write(path: string, text: string): void {
  if (existsSync(path)) throw new Error(`Unexpected id of ${path}, expected one that is not taken`)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text, { flag: 'wx' })
}

/** In the words of the check, since it is what has to pass before the file can be published. */
async function sayWhatIsLeft(path: string): Promise<void> {
  const { messages: files } = await readContent({ folder: contentFolder(), now: now() })
  tellEditor(files)
  const problems = problemsIn(files.filter((file) => file.path === path))
  console.log(`${path} is new. ${problems.length === 0 ? 'Nothing is missing.' : 'What it lacks:'}`)
  if (problems.length > 0) console.log(`\n${formatProblems(problems)}`)
}
