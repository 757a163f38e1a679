import { readFileSync } from 'node:fs'
import ts from 'typescript'

/** schema.org as `schema-dts` declares it, release for release; read off its declarations, which are made by a machine. */
export type Vocabulary = {
  /** Every type that a thing can have, e.g., `Claim`. */
  types: ReadonlySet<string>
  /** Whether a thing of the first type is one of the second, e.g., a `Claim` is a `CreativeWork`. */
  isA: (type: string, ancestor: string) => boolean
  /** What a property of a type may be, e.g., `['Organization', 'Person', 'IdReference']`; none if it has no such property. */
  rangeOf: (type: string, property: string) => string[] | undefined
  /** Whether a string is a member of an enumeration, e.g., `https://schema.org/EventCancelled`. */
  isMember: (value: string, enumeration: string) => boolean
}

export function readVocabulary(): Vocabulary {
  const declarations = declarationsIn('node_modules/schema-dts/dist/schema.d.ts')
  const ancestorsOf = (name: string): string[] => {
    const parents = declarations.interfaces.get(name)?.parents ?? []
    return [name, ...parents.flatMap(ancestorsOf)]
  }
  return {
    types: new Set([...declarations.interfaces.keys()].filter(isLeaf).map(nameOf)),
    isA: (type, ancestor) => ancestorsOf(`${type}Leaf`).map(nameOf).includes(ancestor),
    rangeOf: (type, property) =>
      ancestorsOf(`${type}Leaf`)
        .map((name) => declarations.interfaces.get(name)?.properties.get(property))
        .find((range) => range !== undefined),
    isMember: (value, enumeration) => declarations.members.get(enumeration)?.has(value) ?? false,
  }
}

type Interface = { parents: string[]; properties: Map<string, string[]> }
type Declarations = { interfaces: Map<string, Interface>; members: Map<string, Set<string>> }

/**
 * Of a type `X` there are an interface `XBase` with what it adds to its parents, an interface `XLeaf` for itself alone,
 * and a type `X` of itself, its children and, for an enumeration, its members.
 */
function declarationsIn(path: string): Declarations {
  const file = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest)
  const declarations: Declarations = { interfaces: new Map(), members: new Map() }
  for (const statement of file.statements) {
    if (ts.isInterfaceDeclaration(statement)) {
      declarations.interfaces.set(statement.name.text, readInterface(statement))
    } else if (ts.isTypeAliasDeclaration(statement)) {
      declarations.members.set(statement.name.text, new Set(namesIn(statement.type)))
    }
  }
  return declarations
}

function readInterface({ heritageClauses, members }: ts.InterfaceDeclaration): Interface {
  const parents = heritageClauses?.flatMap(({ types }) => [...types]) ?? []
  return {
    parents: parents.flatMap(({ expression }) => (ts.isIdentifier(expression) ? expression.text : [])),
    properties: new Map(members.filter(ts.isPropertySignature).flatMap(readProperty)),
  }
}

/** `"author"?: SchemaValue<Organization | Person | IdReference, "author">` */
function readProperty({ name, type }: ts.PropertySignature): [string, string[]][] {
  if (!ts.isStringLiteral(name) || !type || !ts.isTypeReferenceNode(type)) return []
  const [range] = type.typeArguments ?? []
  return range ? [[name.text, namesIn(range)]] : []
}

function namesIn(type: ts.TypeNode): string[] {
  if (ts.isUnionTypeNode(type)) return type.types.flatMap(namesIn)
  if (ts.isLiteralTypeNode(type) && ts.isStringLiteral(type.literal)) return [type.literal.text]
  return ts.isTypeReferenceNode(type) && ts.isIdentifier(type.typeName) ? [type.typeName.text] : []
}

function isLeaf(name: string): boolean {
  return name.endsWith('Leaf')
}

/** `Claim` for `ClaimLeaf` and `ClaimBase`. */
function nameOf(name: string): string {
  return name.replace(/(Leaf|Base)$/, '')
}
