// Stands for Astro, which takes seconds, where it is our own steps that are to be interrupted: writes a site that was
// built before, file by file, each in two halves.
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { appendFile, writeFile } from 'node:fs/promises'
import { registerHooks } from 'node:module'
import { dirname, join } from 'node:path'

registerHooks({
  resolve(specifier, context, next) {
    return specifier === 'astro' ? { url: import.meta.url, shortCircuit: true } : next(specifier, context)
  },
})

/** @param {{outDir: string}} options */
export async function build({ outDir }) {
  const model = process.env['MODEL_SITE'] ?? ''
  for (const entry of readdirSync(model, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const source = join(entry.parentPath, entry.name)
    const target = join(outDir, source.slice(model.length))
    const bytes = readFileSync(source)
    mkdirSync(dirname(target), { recursive: true })
    await writeFile(target, bytes.subarray(0, bytes.length / 2))
    await appendFile(target, bytes.subarray(bytes.length / 2))
  }
  await writeFile(join(outDir, 'edition.txt'), process.env['EDITION'] ?? '')
}
