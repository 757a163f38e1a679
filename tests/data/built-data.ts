import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Records } from '../../src/data/record.ts'

/** Every file of JSON that the built site publishes as data, by its path, e.g., `claims/no-summit/data.json`. */
export function dataFiles(): Map<string, Record<string, unknown>> {
  const paths = readdirSync('dist', { recursive: true, encoding: 'utf8' }).filter(
    (path) => path.endsWith('/data.json') || path === 'data/story.json',
  )
  return new Map(paths.map((path) => [path, JSON.parse(readBuilt(path))]))
}

export function story(): Records {
  return JSON.parse(readBuilt('data/story.json'))
}

export function readBuilt(path: string): string {
  return readFileSync(join('dist', path), 'utf8')
}
