import { z } from 'zod'
import type { VFile } from 'vfile'
import { createEntry, schemaByKind, type Entry } from '../model/entry.ts'
import type { EntryKind } from '../model/thing.ts'
import type { Frontmatter, Path } from '../rules/manuscript.ts'
import { nearest } from '../rules/nearest.ts'
import { mostProblems, report, type Problem } from '../rules/problem.ts'

/** Holds the frontmatter against the schema of its kind; each breach is a message at its key. */
export function parseEntry(
  kind: EntryKind,
  id: string,
  file: VFile,
  frontmatter: Frontmatter,
): Entry | undefined {
  const schema = schemaByKind[kind]
  const result = schema.safeParse(frontmatter.data, { error: expectation })
  if (result.success) return createEntry(kind, id, result.data)
  const issues = result.error.issues.slice(0, mostProblems).map(deepest)
  const breaches = issues.flatMap((issue) => breachesOf(issue, schema, frontmatter))
  const meant = new Set(breaches.flatMap(({ meant }) => meant?.join() ?? []))
  for (const { at, problem } of breaches) {
    if (problem.ruleId === 'required-key' && meant.has(at.join())) continue
    report(file, problem)
  }
  return undefined
}

type Issue = z.core.$ZodIssue

/** `meant` is the key that a misspelt one stands for: it is not missing as well. */
type Breach = { at: Path; meant?: Path | undefined; problem: Problem }

/** What completes "expected …" where the schema itself gives no words for it. */
function expectation(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.code === 'invalid_type') return nounByType[issue.expected] ?? issue.expected
  if (issue.code === 'invalid_value') return oneOf(issue.values.map(String))
  if (issue.code === 'too_small')
    return issue.origin === 'array'
      ? `at least ${issue.minimum} of them`
      : issue.origin === 'string'
        ? 'some text'
        : `at least ${issue.minimum}`
  if (issue.code === 'too_big')
    return issue.origin === 'number' ? `at most ${issue.maximum}` : `at most ${issue.maximum} characters`
  if (issue.code === 'unrecognized_keys') return 'a known key'
  return undefined
}

const nounByType: Record<string, string> = {
  string: 'text',
  number: 'a number',
  boolean: '`true` or `false`',
  array: 'a list',
  object: 'keys and values',
}

/** A union says only that no branch fits; the branch that fits further has the reason. */
function deepest(issue: Issue): Issue {
  if (issue.code !== 'invalid_union') return issue
  const nested = issue.errors.flat().find(({ path }) => path.length > 0)
  return nested ? deepest({ ...nested, path: [...issue.path, ...nested.path] }) : issue
}

function breachesOf(issue: Issue, schema: z.ZodType, frontmatter: Frontmatter): Breach[] {
  const at = issue.path.filter((step) => typeof step !== 'symbol')
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(schema, at)
    return issue.keys.slice(0, mostProblems).map((key) => {
      const problem = unknownKey(key, [...at, key], known, frontmatter)
      return {
        at,
        problem,
        meant: problem.suggestion === undefined ? undefined : [...at, problem.suggestion],
      }
    })
  }
  const value = valueAt(frontmatter.data, at)
  const problem =
    value === undefined ? missingKey(issue, at, frontmatter) : wrongValue(issue, at, value, frontmatter)
  return [{ at, problem }]
}

function unknownKey(key: string, path: Path, known: string[], { data, keyPlaceOf }: Frontmatter): Problem {
  const present = Object.keys(Object(valueAt(data, path.slice(0, -1))))
  const free = known.filter((each) => !present.includes(each))
  return {
    ruleId: 'known-key',
    unexpected: `key \`${key}\``,
    expected: free.length > 0 ? oneOf(free) : 'no further key',
    place: keyPlaceOf(path),
    actual: key,
    suggestion: nearest(key, free),
  }
}

function missingKey(issue: Issue, path: Path, { placeOf }: Frontmatter): Problem {
  return {
    ruleId: 'required-key',
    unexpected: `missing key \`${path.at(-1)}\``,
    expected: issue.message,
    place: placeOf(path.slice(0, -1)),
  }
}

function wrongValue(issue: Issue, path: Path, value: unknown, { placeOf }: Frontmatter): Problem {
  const values = issue.code === 'invalid_value' ? issue.values.map(String) : []
  const unquoted =
    issue.code === 'invalid_type' &&
    issue.expected === 'string' &&
    ['number', 'boolean'].includes(typeof value)
  return {
    ruleId: 'valid-value',
    unexpected: describe(issue, path, value),
    expected: unquoted ? `${issue.message}: put it between quotation marks` : issue.message,
    place: placeOf(path),
    ...(typeof value === 'string' && { actual: value, suggestion: nearest(value, values) }),
  }
}

/** `` text `foo` ``, `empty text`, `mapping`: what stands there. */
function describe(issue: Issue, path: Path, value: unknown): string {
  if (value === null) return typeof path.at(-1) === 'string' ? `empty \`${path.at(-1)}\`` : 'empty item'
  if (Array.isArray(value)) return value.length === 0 ? `empty \`${path.at(-1)}\`` : 'list'
  if (typeof value === 'object') return 'mapping'
  if (typeof value !== 'string') return `${typeof value} \`${value}\``
  if (value.trim() === '') return 'empty text'
  if (issue.code === 'too_big') return `text of ${value.length} characters`
  return value.includes('\n') ? 'text of several lines' : `\`${shorten(value)}\``
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text
}

function oneOf(values: string[]): string {
  const quoted = values.map((value) => `\`${value}\``)
  return quoted.length > 1 ? `one of ${quoted.join(', ')}` : quoted.join('')
}

function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, step) => (Object.hasOwn(Object(value), step) ? Object(value)[step] : undefined),
    data,
  )
}

/** The keys that the schema knows at a path. */
function keysAt(schema: z.core.$ZodType, path: Path): string[] {
  const inner = unwrap(schema)
  const [step, ...rest] = path
  if (inner instanceof z.ZodArray) return keysAt(inner.element, rest)
  if (!(inner instanceof z.ZodObject)) return []
  if (step === undefined) return Object.keys(inner.shape)
  const next: z.core.$ZodType | undefined = inner.shape[step]
  return next ? keysAt(next, rest) : []
}

/** `optional()` and `default()` wrap what they are applied to. */
function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault ? unwrap(schema.unwrap()) : schema
}
