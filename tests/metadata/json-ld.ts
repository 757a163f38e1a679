import type { Vocabulary } from './vocabulary.ts'

export type Node = Record<string, unknown>

/**
 * What is wrong with a thing by the vocabulary, e.g., `Claim.auther is no property`; `typeOf` knows things by id.
 * Stricter than schema.org, by which a text may stand for anything: here only where its range has `Text`.
 */
export function faultsOf(node: Node, vocabulary: Vocabulary, typeOf: ReadonlyMap<string, string>): string[] {
  const type = String(node['@type'])
  if (!vocabulary.isType(type)) return [`${type} is no type`]
  const faults = Object.entries(node).flatMap(([property, values]) => {
    if (property === '@type') return []
    if (property === '@id') return isUrl(values) ? [] : [`${type} has the id ${String(values)}`]
    const range = vocabulary.rangeOf(type, property)
    if (!range) return [`${type}.${property} is no property`]
    return [
      ...superseded(property, `${type}.${property}`, vocabulary),
      ...[values]
        .flat()
        .flatMap((value) => [
          ...(isIn(range, value, vocabulary, typeOf)
            ? []
            : [`${type}.${property} is ${JSON.stringify(value)}`]),
          ...(isThing(value) ? faultsOf(value, vocabulary, typeOf) : []),
        ]),
    ]
  })
  return [...superseded(type, type, vocabulary), ...faults]
}

function superseded(term: string, name: string, { supersededBy }: Vocabulary): string[] {
  const other = supersededBy(term)
  return other ? [`${name} is superseded by ${other}`] : []
}

/** A thing that says what it is, rather than only which. */
function isThing(value: unknown): value is Node {
  return isObject(value) && '@type' in value
}

function isIn(
  range: string[],
  value: unknown,
  { isA, isMember }: Vocabulary,
  typeOf: ReadonlyMap<string, string>,
): boolean {
  if (typeof value === 'number')
    return range.includes('Number') || (range.includes('Integer') && value % 1 === 0)
  if (typeof value === 'string') {
    return range.some((name) => literals[name]?.(value) || isMember(value, name))
  }
  if (!isObject(value)) return false
  const id = value['@id']
  const type = isThing(value) ? value['@type'] : typeof id === 'string' && typeOf.get(id)
  return typeof type === 'string' && range.some((name) => isA(type, name))
}

const literals: Record<string, (value: string) => boolean> = {
  Text: () => true,
  URL: isUrl,
  Date: (value) => /^\d{4}(-\d{2}(-\d{2})?)?$/.test(value),
  DateTime: (value) => /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(Z|[+-]\d{2}:\d{2})$/.test(value),
}

function isUrl(value: unknown): boolean {
  return typeof value === 'string' && /^https?:/.test(value) && URL.canParse(value)
}

function isObject(value: unknown): value is Node {
  return typeof value === 'object' && value !== null
}
