import ts from 'typescript'
import { z } from 'zod'
import { schemaByKind } from '../model/entry.ts'
import type { EntryKind } from '../model/thing.ts'

type JsonSchema = z.core.JSONSchema.JSONSchema

/** What the frontmatter of each kind has to keep, for editors; the docblocks of the model are its descriptions. */
export function jsonSchemas(): { kind: EntryKind; schema: JsonSchema }[] {
  const { checker, kinds } = readModel()
  return kinds.map(({ kind, description, type }) => {
    const schema: JsonSchema = z.toJSONSchema(schemaByKind[kind], { io: 'input', target: 'draft-7' })
    describe(schema, type, checker)
    return { kind, schema: { title: kind, description, ...schema } }
  })
}

/** The schemas as TypeScript sees them, since a docblock is no part of a value. */
function readModel() {
  const path = 'src/model/entry.ts'
  const program = ts.createProgram([path], { strict: true, allowImportingTsExtensions: true, noEmit: true })
  const checker = program.getTypeChecker()
  const source = program.getSourceFile(path)
  const module = source && checker.getSymbolAtLocation(source)
  const table = module && checker.tryGetMemberInModuleExports('schemaByKind', module)
  if (!table) throw new Error(`Unexpected ${path}, expected it to export schemaByKind`)
  const kinds = checker.getTypeOfSymbol(table).getProperties()
  return {
    checker,
    kinds: kinds.map((symbol) => ({
      kind: symbol.name as EntryKind,
      description: docblockOf(schemaNamedBy(symbol, checker), checker),
      type: inputOf(checker.getTypeOfSymbol(symbol), checker),
    })),
  }
}

/** `articleSchema` for the `article` of `{ article: articleSchema }`. */
function schemaNamedBy({ valueDeclaration }: ts.Symbol, checker: ts.TypeChecker): ts.Symbol | undefined {
  if (!valueDeclaration || !ts.isPropertyAssignment(valueDeclaration)) return undefined
  const named = checker.getSymbolAtLocation(valueDeclaration.initializer)
  return named && checker.getAliasedSymbol(named)
}

/** What `z.input<Schema>` is. */
function inputOf(schema: ts.Type, checker: ts.TypeChecker): ts.Type {
  return ['_zod', 'input'].reduce((type, key) => {
    const property = type.getProperty(key)
    if (!property) throw new Error(`Unexpected type ${checker.typeToString(type)}, expected a schema`)
    return checker.getTypeOfSymbol(property)
  }, schema)
}

/** Adds the docblock of each key, in depth. */
function describe(schema: JsonSchema, type: ts.Type, checker: ts.TypeChecker): void {
  if (typeof schema.items === 'object' && !Array.isArray(schema.items)) {
    const item = checker.getIndexTypeOfType(type, ts.IndexKind.Number)
    if (item) describe(schema.items, item, checker)
  }
  for (const [key, inner] of Object.entries(schema.properties ?? {})) {
    const property = type.getProperty(key)
    if (!property || typeof inner !== 'object') continue
    const description = docblockOf(property, checker)
    if (description) inner.description = description
    describe(inner, checker.getNonNullableType(checker.getTypeOfSymbol(property)), checker)
  }
}

function docblockOf(symbol: ts.Symbol | undefined, checker: ts.TypeChecker): string {
  return ts.displayPartsToString(symbol?.getDocumentationComment(checker)).replaceAll('\n', ' ')
}
