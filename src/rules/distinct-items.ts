import type { EntryKind } from '../model/thing.ts'
import type { Path } from './manuscript.ts'
import type { Rule } from './rule.ts'

/** A list names each thing once. */
export const distinctItems: Rule = function* ({ kind, frontmatter: { data } }) {
  for (const [list, key] of Object.entries(lists[kind] ?? {})) {
    const seen = new Set<string>()
    for (const { id, path } of idsIn(data, list, key)) {
      if (seen.has(id))
        yield { at: path, unexpected: `second \`${id}\` in \`${list}\``, expected: 'each once', actual: id }
      seen.add(id)
    }
  }
}

/** The lists of each kind, and the key of an item that has to be unique; none where items are ids themselves. */
const lists: Partial<Record<EntryKind, Record<string, string | undefined>>> = {
  article: { people: 'person', events: 'event', questions: 'id', related: undefined },
  event: {
    places: undefined,
    participants: 'who',
    readouts: 'source',
    topics: 'id',
    disagreements: 'id',
    facts: undefined,
  },
  notice: { from: undefined, instead: undefined },
}

function idsIn(data: unknown, list: string, key: string | undefined): { id: string; path: Path }[] {
  const items: unknown = Object(data)[list]
  if (!Array.isArray(items)) return []
  return items.flatMap((item: unknown, index) => {
    const id: unknown = key === undefined ? item : Object(item)[key]
    return typeof id === 'string'
      ? [{ id, path: key === undefined ? [list, index] : [list, index, key] }]
      : []
  })
}
