import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** schema.org, as it publishes itself. */
export type Vocabulary = {
  /** Whether a thing can have this type, e.g., `Claim`, but not `Text`, which is data. */
  isType: (type: string) => boolean
  /** Whether a thing of the first type is one of the second, e.g., a `Claim` is a `CreativeWork`. */
  isA: (type: string, ancestor: string) => boolean
  /** What a property of a type may be, e.g., `['Organization', 'Person']`; none if the type has no such property. */
  rangeOf: (type: string, property: string) => string[] | undefined
  /** Whether a string names a member of an enumeration, e.g., `https://schema.org/EventCancelled`. */
  isMember: (value: string, enumeration: string) => boolean
  /** What schema.org wants instead of a type or property, e.g., `SoftwareSourceCode` for `Code`. */
  supersededBy: (term: string) => string | undefined
}

export function readVocabulary(): Vocabulary {
  const objects = readObjects()
  const objectsOf = (subject: string, predicate: string) => objects.get(`${subject} ${predicate}`) ?? []
  const ancestorsOf = (type: string): string[] => [
    type,
    ...objectsOf(type, 'subClassOf').flatMap(ancestorsOf),
  ]
  const isA = (type: string, ancestor: string) => ancestorsOf(type).includes(ancestor)
  const isClass = (type: string) => objectsOf(type, 'type').includes('Class')
  const isOfData = (type: string) => objectsOf(type, 'type').includes('DataType')
  return {
    isType: (type) => isClass(type) && !ancestorsOf(type).some(isOfData),
    isA,
    rangeOf: (type, property) =>
      objectsOf(property, 'domainIncludes').some((domain) => isA(type, domain))
        ? objectsOf(property, 'rangeIncludes')
        : undefined,
    isMember: (value, enumeration) =>
      value.startsWith(namespace) &&
      objectsOf(value.slice(namespace.length), 'type').some((type) => isA(type, enumeration)),
    supersededBy: (term) => objectsOf(term, 'supersededBy')[0],
  }
}

/** `Claim subClassOf` → `['CreativeWork']` */
function readObjects(): Map<string, string[]> {
  const table = readFileSync(join(import.meta.dirname, 'schema-org.txt'), 'utf8')
  const triples = table.split('\n').filter((line) => line && !line.startsWith('#'))
  const bySubject = Map.groupBy(triples, (triple) => triple.slice(0, triple.lastIndexOf(' ')))
  return new Map([...bySubject].map(([key, lines]) => [key, lines.map((line) => line.slice(key.length + 1))]))
}

const namespace = 'https://schema.org/'
