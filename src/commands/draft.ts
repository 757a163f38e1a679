import { readFileSync } from 'node:fs'
import { Document } from 'yaml'
import { idOf } from '../model/id.ts'
import type { EntryKind } from '../model/thing.ts'
import { schemaFile } from './editor.ts'

/** A key of the frontmatter that a line can answer. */
export type Question = {
  key: string
  type: 'text' | 'number' | 'list'
  required: boolean
  /** E.g., `A short headline in the present tense`. */
  hint: string
  /** What can be chosen from. */
  choices: string[]
}

export type Answers = Record<string, string | string[] | undefined>

/** What the JSON Schema of a kind asks for. */
export function questionsOf(kind: EntryKind): Question[] {
  const schema: Schema = JSON.parse(readFileSync(schemaFile(kind), 'utf8'))
  return Object.entries(schema.properties).flatMap(([key, { type, items, description, enum: choices }]) => {
    const answer = items ? (items.type === 'string' ? 'list' : undefined) : answerTypes[type ?? '']
    if (!answer) return []
    const required = schema.required.includes(key)
    return [{ key, type: answer, required, hint: description ?? '', choices: choices ?? [] }]
  })
}

/** The file with what is known; what is required and not known stays empty, which the check does not let pass. */
export function draft(questions: Question[], answers: Answers): string {
  const document = new Document({})
  for (const { key, type, required } of questions) {
    const answer = answers[key]
    if (answer === undefined && !required) continue
    document.set(key, document.createNode(valueOf(type, answer), { flow: true }))
  }
  const yaml = document.toString({ nullStr: '', lineWidth: 0, flowCollectionPadding: false })
  return `---\n${yaml.replaceAll(/ +$/gm, '')}---\n`
}

/** What a thing is called by custom, e.g., `2025-10-20-lavrov-rubio-call`. */
export function suggestId(kind: EntryKind, answers: Answers): string | undefined {
  const words = (idKeys[kind] ?? ['name']).flatMap((key) => answers[key] ?? [])
  return idOf(words.map((word) => (/^\d{4}-/.test(word) ? word.slice(0, 10) : word)).join(' '))
}

type Schema = {
  properties: Record<
    string,
    { type?: string; description?: string; enum?: string[]; items?: { type?: string } }
  >
  required: string[]
}

const answerTypes: Record<string, Question['type']> = { string: 'text', number: 'number' }

const idKeys: Partial<Record<EntryKind, string[]>> = {
  article: ['headline'],
  event: ['start', 'title'],
  source: ['agency', 'publisher', 'published'],
  page: ['title'],
  notice: ['date', 'title'],
}

function valueOf(type: Question['type'], answer: string | string[] | undefined) {
  if (type === 'list') return [answer ?? []].flat()
  if (typeof answer !== 'string') return null
  return type === 'number' && answer.trim() !== '' && Number.isFinite(Number(answer))
    ? Number(answer)
    : answer
}
