import { z } from 'zod'
import type { Library } from '../model/library.ts'
import { absolute, dataSchemaPath, homePath, permalink } from '../model/permalink.ts'
import { folderByKind, type ThingKind } from '../model/thing.ts'
import { site } from '../site.ts'
import { recordSchemas, recordsSchema } from './record.ts'
import { recordsOf } from './records.ts'

/** A published file of data: one thing, under the name of its kind, or the whole story. */
export type Document = { describedby: string; license: string } & Record<string, unknown>

/** Everything in one file. */
export function storyDocument(library: Library, origin: string | URL): Document {
  const { title, description } = site
  return {
    ...preamble(origin),
    site: { title, description, permalink: absolute(homePath, origin) },
    ...recordsOf(library, origin),
  }
}

/** Each thing in a file of its own, beside its page; `path` is the page's. */
export function documents(library: Library, origin: string | URL): { path: string; document: Document }[] {
  const records = recordsOf(library, origin)
  const claims = records.events.flatMap((event) => event.claims)
  return things.flatMap((kind) =>
    (kind === 'claim' ? claims : records[folderByKind[kind]]).map((record) => ({
      path: permalink(kind, record),
      document: { ...preamble(origin), [kind]: record },
    })),
  )
}

/** The JSON Schema that every published file keeps. */
export function documentJsonSchema(origin: string | URL): object {
  return {
    ...z.toJSONSchema(documentSchema),
    $id: absolute(dataSchemaPath, origin),
    title: `The data of ${site.title}`,
  }
}

const things = Object.keys(recordSchemas) as ThingKind[]

const preambleSchema = {
  describedby: z.url().describe('The address of this schema'),
  license: z.literal(site.license),
}

const documentSchema = z.union([
  ...things.map((kind) => z.strictObject({ ...preambleSchema, [kind]: recordSchemas[kind] })),
  z.strictObject({
    ...preambleSchema,
    site: z.strictObject({ title: z.string(), description: z.string(), permalink: z.url() }),
    ...recordsSchema.shape,
  }),
])

function preamble(origin: string | URL) {
  return { describedby: absolute(dataSchemaPath, origin), license: site.license }
}
