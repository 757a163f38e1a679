import { readdirSync } from 'node:fs'
import { join } from 'node:path'

/** The files of a built folder, in order, e.g., "about/index.html". */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder).length + 1))
    .sort()
}
