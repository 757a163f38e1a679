import type { EntryKind } from '../model/thing.ts'
import type { Corpus, IdKind } from './corpus.ts'
import type { Path } from './manuscript.ts'
import { nearest } from './nearest.ts'
import type { Finding, Rule } from './rule.ts'

/** Whatever a file names, in its text or its frontmatter, exists. */
export const knownReference: Rule = function* (manuscript, corpus) {
  const { kind, frontmatter, references } = manuscript
  for (const { steps, target } of patterns[kind]) {
    const isKnown = (id: string) => corpus.ids[target].has(id)
    if (everyIdAt(frontmatter.data, steps, isKnown)) continue
    for (const { id, path } of idsAt(frontmatter.data, steps)) yield* check(target, id, path, corpus)
  }
  if (references.every(({ kind, id }) => corpus.ids[kind].has(id))) return
  for (const { reference, at } of manuscript.placedReferences())
    yield* check(reference.kind, reference.id, at, corpus)
}

/** The fields that hold ids of other things, and of what kind; `*` stands for each of a list. */
const idFields: Record<EntryKind, Record<string, IdKind>> = {
  article: {
    origin: 'source',
    'people.*.person': 'person',
    'events.*.event': 'event',
    'questions.*.event': 'event',
    'questions.*.claim': 'claim',
    'updates.*.claims.*.id': 'claim',
    'related.*': 'article',
  },
  event: {
    'outcome.claim': 'claim',
    'outcome.event': 'event',
    'places.*': 'place',
    'participants.*.who': 'party',
    'readouts.*.source': 'source',
    'readouts.*.by': 'party',
    'claims.*.by.*': 'party',
    'claims.*.sources.*': 'source',
    'claims.*.about.*': 'event',
    'claims.*.denies.*': 'claim',
    'claims.*.disputes.*': 'claim',
    'disagreements.*.versions.*': 'claim',
  },
  person: { 'sources.*': 'source' },
  organization: { 'sources.*': 'source' },
  place: { within: 'place' },
  source: {},
  term: { 'sources.*': 'source' },
  page: {},
  notice: {},
}

/** E.g., of a person `{ steps: ['sources', '*'], target: 'source' }`. */
const patterns = Object.fromEntries(
  Object.entries(idFields).map(([kind, fields]) => [
    kind,
    Object.entries(fields).map(([pattern, target]) => ({ steps: pattern.split('.'), target })),
  ]),
) as Record<EntryKind, { steps: string[]; target: IdKind }[]>

/** Where an id of each kind is given. */
const homes: Record<IdKind, string> = {
  article: 'the name of a file in `articles/`',
  event: 'the name of a file in `events/`',
  claim: 'the `id` of a claim in `events/`',
  person: 'the name of a file in `people/`',
  organization: 'the name of a file in `organizations/`',
  party: 'the name of a file in `people/` or `organizations/`',
  place: 'the name of a file in `places/`',
  source: 'the name of a file in `sources/`',
  term: 'the name of a file in `terms/`',
}

function* check(kind: IdKind, id: string, at: Finding['at'], { ids, complete }: Corpus): Iterable<Finding> {
  if (ids[kind].has(id)) return
  if (kind === 'claim' && !complete) return
  const noun = kind === 'party' ? 'person or organization' : kind
  yield {
    at,
    unexpected: `unknown ${noun} \`${id}\``,
    expected: homes[kind],
    actual: id,
    suggestion: nearest(id, ids[kind]),
  }
}

/** Whether all strings at a pattern are known, as nearly all are; this takes half the time of `idsAt`. */
function everyIdAt(value: unknown, steps: string[], isKnown: (id: string) => boolean, next = 0): boolean {
  const step = steps[next]
  if (step === undefined) return typeof value !== 'string' || isKnown(value)
  if (step !== '*')
    return !Object.hasOwn(Object(value), step) || everyIdAt(Object(value)[step], steps, isKnown, next + 1)
  const items = Array.isArray(value) ? value : [value]
  return items.every((item) => everyIdAt(item, steps, isKnown, next + 1))
}

/** The strings at a pattern, with their paths; `*` also takes what is not a list, as `by: sergey-lavrov`. */
function* idsAt(
  value: unknown,
  [step, ...rest]: string[],
  path: Path = [],
): Iterable<{ id: string; path: Path }> {
  if (step === undefined) {
    if (typeof value === 'string') yield { id: value, path }
  } else if (step !== '*') {
    if (Object.hasOwn(Object(value), step)) yield* idsAt(Object(value)[step], rest, [...path, step])
  } else if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* idsAt(item, rest, [...path, index])
  } else {
    yield* idsAt(value, rest, path)
  }
}
