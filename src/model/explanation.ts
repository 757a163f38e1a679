import type { Library } from './library.ts'
import { permalink } from './permalink.ts'
import type { Reference } from './prose.ts'

/** What a reference says when a reader asks in place. */
export type Explanation = {
  /** The id of the popover, e.g., `about-person-sergey-lavrov`. */
  id: string
  name: string
  detail: string
  text: string
  path: string
}

/** One for each thing that a text refers to and that a sentence can explain; claims explain themselves, events have a page. */
export function explanationsOf(references: Reference[], library: Library): Explanation[] {
  return references.flatMap((reference) => {
    const explanation = explain(reference, library)
    return explanation
      ? [
          {
            id: `about-${reference.kind}-${reference.id}`,
            path: permalink(reference.kind, reference),
            ...explanation,
          },
        ]
      : []
  })
}

type Words = Pick<Explanation, 'name' | 'detail' | 'text'>

function explain({ kind, id }: Reference, library: Library): Words | undefined {
  switch (kind) {
    case 'person':
      return map(library.personById.get(id), ({ name, role, description }) => ({
        name,
        detail: role,
        text: description,
      }))
    case 'organization':
      return map(library.organizationById.get(id), ({ name, type, description }) => ({
        name,
        detail: type,
        text: description,
      }))
    case 'place':
      return map(library.placeById.get(id), ({ name, description, part }) => ({
        name,
        detail: description,
        text: part,
      }))
    case 'term':
      return map(library.termById.get(id), ({ name, definition }) => ({ name, detail: '', text: definition }))
    default:
      return undefined
  }
}

function map<T>(thing: T | undefined, words: (thing: T) => Words): Words | undefined {
  return thing && words(thing)
}
