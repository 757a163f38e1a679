import type { Article } from './article.ts'
import type { Library } from './library.ts'
import { permalink } from './permalink.ts'
import type { Reference } from './prose.ts'

/** What a reference says when a reader asks in place. */
export type Explanation = {
  name: string
  detail: string
  text: string
  /** Where there is more; also the id of the popover, e.g., `/people/sergey-lavrov/`. */
  path: string
}

/**
 * One for each thing that a text refers to and that a sentence can explain. A claim explains itself, an event has a
 * page, and a person in an article's who-is-who is said to play the same part in both places.
 */
export function explanationsOf(
  references: Reference[],
  library: Library,
  people: Article['people'] = [],
): Explanation[] {
  const partById = new Map(people.map(({ person, part }) => [person, part]))
  return references.flatMap((reference) => {
    const words = explain(reference, library)
    if (!words) return []
    const text = (reference.kind === 'person' && partById.get(reference.id)) || words.text
    return [{ ...words, text, path: permalink(reference.kind, reference) }]
  })
}

type Words = Omit<Explanation, 'path'>

function explain({ kind, id }: Reference, library: Library): Words | undefined {
  switch (kind) {
    case 'person': {
      const person = library.personById.get(id)
      return person && { name: person.name, detail: person.role, text: person.description }
    }
    case 'organization': {
      const organization = library.organizationById.get(id)
      return (
        organization && { name: organization.name, detail: organization.type, text: organization.description }
      )
    }
    case 'place': {
      const place = library.placeById.get(id)
      return place && { name: place.name, detail: place.description, text: place.part }
    }
    case 'term': {
      const term = library.termById.get(id)
      return term && { name: term.name, detail: '', text: term.definition }
    }
    default:
      return undefined
  }
}
