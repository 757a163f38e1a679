import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import { globSync, readFileSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { schemaFile } from '../../src/commands/editor.ts'
import { jsonSchemas } from '../../src/commands/json-schema.ts'
import { folderByKind, type EntryKind } from '../../src/model/thing.ts'

describe('the JSON Schemas', () => {
  const generated = jsonSchemas()

  it('are those of the model; `npm run schemas` writes them', () => {
    expect(generated.map(({ kind }) => kind)).toEqual(Object.keys(folderByKind))
    for (const { kind, schema } of generated) expect(committed(kind)).toEqual(schema)
  })

  it('say of each key what its docblock says', () => {
    expect(committed('event')).toMatchObject({
      properties: {
        title: {
          description: 'A short headline in the present tense, e.g., `Lavrov and Rubio speak by phone`.',
        },
        claims: {
          items: {
            properties: { by: { description: expect.stringMatching(/^Who says so: ids of people/) } },
          },
        },
      },
    })
  })

  it('let pass what the check lets pass', () => {
    const files = globSync('content/*/*.md').filter((path) => basename(path) !== 'README.md')
    expect(files.length).toBeGreaterThan(100)
    expect(files.flatMap((path) => breaches(kindOf(path), frontmatterOf(path)))).toEqual([])
  })

  it.each([
    ['a misspelt key', { surname: undefined, surnmae: 'North' }, 'must NOT have additional properties'],
    ['a missing key', { role: undefined }, "must have required property 'role'"],
    ['an empty key', { role: null }, 'must be string'],
    ['an empty list', { sources: [] }, 'must NOT have fewer than 1 items'],
    ['an id with capitals', { sources: ['North'] }, 'must match pattern'],
  ])('refuse %s', (_, change, message) => {
    const person = { ...frontmatterOf('tests/reader/base/content/people/ada-north.md'), ...change }
    expect(breaches('person', JSON.parse(JSON.stringify(person)))).toContainEqual(
      expect.stringContaining(message),
    )
  })
})

function committed(kind: EntryKind) {
  return JSON.parse(readFileSync(schemaFile(kind), 'utf8'))
}

/** What a validator that knows nothing of ours says. */
function breaches(kind: EntryKind, data: unknown): string[] {
  const ajv = new Ajv({ allErrors: true })
  addFormats.default(ajv)
  ajv.validate(committed(kind), data)
  return ajv.errors?.map(({ instancePath, message }) => `${instancePath} ${message}`) ?? []
}

function frontmatterOf(path: string): object {
  return parse(readFileSync(path, 'utf8').split(/^---$/m)[1] ?? '')
}

function kindOf(path: string): EntryKind {
  const [kind] = Object.entries(folderByKind).find(([, folder]) => folder === basename(dirname(path))) ?? []
  return kind as EntryKind
}
