import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The pages of the built site, e.g., `/people/sergey-lavrov/`. */
export function builtPages(): { path: string; html: string }[] {
  const files = readdirSync('dist/', { recursive: true, encoding: 'utf8' })
  return files
    .filter((file) => file.endsWith('.html'))
    .map((file) => ({
      path: `/${file.replace(/index\.html$/, '')}`,
      html: readFileSync(join('dist', file), 'utf8'),
    }))
}
