import {
  isAlias,
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  Lexer,
  parseDocument,
  type Document,
  type ErrorCode,
  type Node,
} from 'yaml'
import type { Path } from '../rules/manuscript.ts'
import { describe, findHidden } from './encoding.ts'

export type Range = readonly [number, number, ...number[]] | null | undefined

/** What is wrong with the YAML as such. */
export type Fault = { unexpected: string; expected: string; range?: Range }

type Parsed = { document: Document.Parsed; fault?: never } | { document?: never; fault: Fault }

/** Parses YAML that is a mapping of plain values; whatever could grow or nest beyond bounds is a fault. */
export function parseYaml(text: string): Parsed {
  if (nestsInBrackets(text)) return { fault: tooDeep }
  try {
    const document = parseDocument(text, { stringKeys: true, uniqueKeys: false, prettyErrors: false })
    const fault = findSyntaxFault(document) ?? findNodeFault(document.contents)
    return fault ? { fault } : { document }
  } catch {
    return { fault: tooDeep } // The stack overflows at some thousand levels.
  }
}

/** The value at a path, or the last thing on the way to it. */
export function findNode(root: Node | null, path: Path): Node | null {
  let node = root
  for (const step of path) {
    const next: unknown = isMap(node) || isSeq(node) ? node.get(step, true) : undefined
    if (!isScalar(next) && !isMap(next) && !isSeq(next)) return node
    node = next
  }
  return node
}

/** The key at a path, or the last thing on the way to it. */
export function findKey(root: Node | null, path: Path): Node | null {
  const parent = findNode(root, path.slice(0, -1))
  const pair = isMap(parent)
    ? parent.items.find(({ key }) => isScalar(key) && key.value === path.at(-1))
    : undefined
  return isScalar(pair?.key) ? pair.key : findNode(root, path)
}

const maximumDepth = 20
const tooDeep: Fault = { unexpected: 'deep nesting', expected: `at most ${maximumDepth} levels` }

const plainKeys = 'keys and values such as `title: Text`'

/** What writers meet most, in words that say the remedy. */
const syntaxFaults: Partial<Record<ErrorCode, Fault>> = {
  BLOCK_AS_IMPLICIT_KEY: {
    unexpected: 'second `: `',
    expected: 'quotation marks around a text that holds `: `',
  },
  BAD_SCALAR_START: {
    unexpected: 'first character of a text',
    expected: 'quotation marks around such a text',
  },
  TAB_AS_INDENT: { unexpected: 'tab', expected: 'spaces' },
  UNEXPECTED_TOKEN: { unexpected: 'text after a value', expected: 'quotation marks around the whole' },
}

/** Thousands of open brackets end the process within the parser, so they are counted before. */
function nestsInBrackets(text: string): boolean {
  if ((text.match(/[[{]/g)?.length ?? 0) <= maximumDepth) return false
  let depth = 0
  for (const token of new Lexer().lex(text)) {
    if (token === '[' || token === '{') depth++
    if (token === ']' || token === '}') depth--
    if (depth > maximumDepth) return true
  }
  return false
}

function findSyntaxFault({ errors, warnings, contents }: Document.Parsed): Fault | undefined {
  const [error] = [...errors, ...warnings]
  if (error) {
    const known = syntaxFaults[error.code]
    return { ...(known ?? { unexpected: `YAML: ${error.message}`, expected: plainKeys }), range: error.pos }
  }
  if (isMap(contents)) return undefined
  return { unexpected: contents ? 'frontmatter without keys' : 'empty frontmatter', expected: plainKeys }
}

/** The first in the order of the text. `depth` counts what a node stands in: every level is a pair and a collection. */
function findNodeFault(node: unknown, depth = 1): Fault | undefined {
  if (isPair(node)) return findNodeFault(node.key, depth + 1) ?? findNodeFault(node.value, depth + 1)
  if (!isNode(node)) return undefined
  const fault = faultOf(node, depth)
  if (fault || !isCollection(node)) return fault
  for (const item of node.items) {
    const within = findNodeFault(item, depth + 1)
    if (within) return within
  }
  return undefined
}

function faultOf(node: Node, depth: number): Fault | undefined {
  if (depth > maximumDepth * 2) return { ...tooDeep, range: node.range }
  // A few lines of anchors and aliases can expand to gigabytes.
  if (isAlias(node)) return { unexpected: 'alias', expected: 'the value itself', range: node.range }
  if (node.anchor)
    return { unexpected: `anchor \`&${node.anchor}\``, expected: 'the value alone', range: node.range }
  if (node.tag)
    return {
      unexpected: `tag \`${node.tag.replace('tag:yaml.org,2002:', '!!')}\``,
      expected: 'the value alone',
      range: node.range,
    }
  if (isMap(node)) return findRepeatedKey(node.items.map(({ key }) => key))
  const hidden = isScalar(node) && typeof node.value === 'string' ? findHidden(node.value) : undefined
  return (
    hidden && {
      unexpected: describe(hidden.code),
      expected: 'only characters that can be seen',
      range: node.range,
    }
  )
}

/** The parser would compare each key with each other, which takes minutes for a file made for that. */
function findRepeatedKey(keys: unknown[]): Fault | undefined {
  const seen = new Set<unknown>()
  for (const key of keys) {
    if (!isScalar(key)) continue
    if (seen.has(key.value))
      return {
        unexpected: `second key \`${key.value}\``,
        expected: 'each key once',
        range: key.range ?? null,
      }
    seen.add(key.value)
  }
  return undefined
}
