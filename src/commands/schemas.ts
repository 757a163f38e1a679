import { writeFileSync } from 'node:fs'
import { format, resolveConfig } from 'prettier'
import { schemaFile } from './editor.ts'
import { jsonSchemas } from './json-schema.ts'

// `npm run schemas` writes the JSON Schema of each kind of file, after a change to the model.
for (const { kind, schema } of jsonSchemas()) {
  const path = schemaFile(kind)
  const config = await resolveConfig(path)
  writeFileSync(path, await format(JSON.stringify(schema, null, 2), { ...config, parser: 'json' }))
}
