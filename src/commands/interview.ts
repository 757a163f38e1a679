import type { Interface } from 'node:readline/promises'
import { idSchema } from '../model/id.ts'
import type { Answers, Question } from './draft.ts'

/** Asks for what is required and not yet told; an empty answer is left for later. */
export async function askAll(questions: Question[], told: Answers, terminal: Interface): Promise<Answers> {
  const answers = { ...told }
  for (const question of questions.filter(({ key, required }) => required && told[key] === undefined)) {
    const answer = (await terminal.question(promptOf(question))).trim()
    if (answer) answers[question.key] = question.type === 'list' ? answer.split(/\s*,\s*/) : answer
  }
  return answers
}

/** Asks until the answer is an id; an empty one takes the suggestion. */
export async function askId(suggestion: string | undefined, terminal: Interface): Promise<string> {
  const hint = 'Its address for ever: small letters, digits and hyphens'
  const prompt = `\n${hint}\nid${suggestion ? ` (${suggestion})` : ''}: `
  for (;;) {
    const result = idSchema.safeParse((await terminal.question(prompt)).trim() || suggestion)
    if (result.success) return result.data
  }
}

/**
 * ```
 * A short headline in the present tense
 * title:
 * ```
 */
function promptOf({ key, type, hint, choices }: Question): string {
  const hints = [hint, choices.join(', '), type === 'list' ? 'a comma between two' : '']
  const about = hints.filter(Boolean).join('; ')
  return `${about && `\n${about}\n`}${key}: `
}
