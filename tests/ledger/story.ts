import type { Content } from './content.ts'

export const event = 'events/2025-01-10-call.md'
export const article = 'articles/call.md'

/** After the publication of the 13th, before the present of the tests, the 15th. */
export const later = '2025-01-14T09:00Z'

type Words = { was?: string; is?: string }

/** Adds an entry to the log of an article. */
export function announce(
  { replace }: Content,
  date: string,
  claim: string,
  words: Words,
  file = article,
): void {
  const change = JSON.stringify({ id: claim, ...words })
  replace(
    file,
    'updates:\n',
    `updates:\n  - { date: ${date}, kind: correction, significance: significant, text: We had the wrong word., claims: [${change}] }\n`,
  )
}

/** Changes a claim and announces it. */
export function announceAt(date: string, words: Words): (content: Content) => void {
  return (content) => {
    content.replace(event, 'talk was frank.', 'talk was very frank.')
    announce(content, date, 'north-talk-was-frank', words)
  }
}

/** Says where something went, or, without `to`, that it was withdrawn. */
export function notice(fields: {
  from: string
  to?: string
  title?: string
  reason?: string
}): (content: Content, name?: string) => void {
  return ({ write }, name = 'notice') =>
    write(
      `notices/${name}.md`,
      `---\n${JSON.stringify({ ...fields, from: [fields.from], date: later })}\n---\n`,
    )
}
