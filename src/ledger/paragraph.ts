import type { Article } from '../model/article.ts'
import { formatSpan } from '../model/date.ts'
import type { Event } from '../model/event.ts'
import type { Library } from '../model/library.ts'
import { statusWords } from '../model/plan.ts'
import { questionStatuses, type Question } from '../model/question.ts'

/** All that an article says, in plain words, a paragraph each: what the ledger keeps to tell one version from the next. */
export function paragraphsOf(article: Article, library: Library): string[] {
  const people = article.people.map(({ person, part }) => `${nameOf(person, library)}: ${part}`)
  const events = article.events.flatMap(({ event }) => library.eventById.get(event) ?? [])
  return [
    article.headline,
    article.standfirst,
    ...article.brief.paragraphs,
    ...article.prose.paragraphs,
    ...people,
    ...events.map(eventLine),
    ...article.questions.map(questionLine),
  ].map((paragraph) => paragraph.replaceAll(/\s+/g, ' ').trim())
}

function nameOf(id: string, library: Library): string {
  return library.personById.get(id)?.name ?? id
}

/** `Trump cancels the summit (22 October 2025)` */
function eventLine({ title, start, end, zone, when, status }: Event): string {
  const time = when ?? formatSpan(start, end, zone)
  return `${title} (${[time, ...(status === 'held' ? [] : [statusWords[status].toLowerCase()])].join(', ')})`
}

/** `How long did the call last? Still open` */
function questionLine({ text, status, answer }: Question): string {
  return [text, questionStatuses[status], answer].filter(Boolean).join(' ')
}
