import { globSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import { folderByKind } from '../src/model/thing.ts'

/** What each part of `src/` may import from the others; an import may only point left. */
const mayImport: Record<string, string[]> = {
  'site.ts': [],
  model: [],
  'environment.ts': ['model', 'site.ts'],
  markdown: ['model'],
  ledger: ['model'],
  rules: ['model', 'markdown', 'ledger', 'site.ts'],
  memory: ['model'],
  reader: ['model', 'markdown', 'ledger', 'rules', 'memory', 'site.ts'],
  edition: ['model', 'ledger', 'reader'],
  'content.config.ts': ['model', 'rules', 'reader', 'edition', 'environment.ts'],
  'content.ts': ['model', 'ledger', 'edition', 'environment.ts'],
  metadata: ['model', 'site.ts'],
  feeds: ['model', 'markdown', 'metadata', 'site.ts'],
  data: ['model', 'metadata', 'site.ts'],
  calendar: ['model', 'site.ts'],
  search: ['model'],
  drawing: ['model'],
  pictures: ['model', 'metadata', 'site.ts'],
  hosting: ['model', 'site.ts'],
  browser: ['search'],
  styles: [],
  components: [
    'model',
    'markdown',
    'ledger',
    'metadata',
    'search',
    'drawing',
    'browser',
    'styles',
    'site.ts',
  ],
  layouts: [
    'model',
    'markdown',
    'pictures',
    'ledger',
    'metadata',
    'feeds',
    'components',
    'browser',
    'styles',
    'site.ts',
  ],
  'prerender.ts': [],
  pages: [
    ...[
      'model',
      'markdown',
      'ledger',
      'metadata',
      'feeds',
      'data',
      'calendar',
      'drawing',
      'pictures',
      'site.ts',
    ],
    ...['content.ts', 'rules', 'components', 'layouts'],
  ],
  commands: [
    ...['model', 'markdown', 'ledger', 'rules', 'reader', 'edition', 'environment.ts', 'site.ts'],
    ...['metadata', 'feeds', 'data', 'calendar', 'drawing', 'hosting', 'pictures', 'search', 'prerender.ts'],
    'tests',
  ],
}

describe('a file in src', () => {
  const files = globSync('src/**/*.{ts,astro,mjs}').map((path) => ({
    path,
    text: withoutComments(readFileSync(path, 'utf8')),
  }))

  it('imports only what stands to its left', () => {
    const imports = files.flatMap(({ path, text }) =>
      localImports(text).map((target) => ({ path, target: join(dirname(path), target) })),
    )
    const wrong = imports.filter(({ path, target }) => {
      const [from, to] = [partOf(path), partOf(target)]
      return from !== to && !mayImport[from]?.includes(to)
    })
    expect(imports.length).toBeGreaterThan(100)
    expect(wrong.map(({ path, target }) => `${path} imports ${target}`)).toEqual([])
  })

  it('knows Astro’s content only as content.config.ts', () => {
    expect(pathsOf(/['"]astro:content['"]/)).toEqual(['src/content.config.ts'])
  })

  it('builds an address only as permalink.ts', () => {
    const folders = ['claims', ...Object.values(folderByKind)].join('|')
    expect(pathsOf(new RegExp(`/(${folders})/(\\$\\{|['"\`])`))).toEqual(['src/model/permalink.ts'])
  })

  it('formats time only as date.ts', () => {
    expect(pathsOf(/DateTimeFormat|toLocale(Date|Time)?String/)).toEqual(['src/model/date.ts'])
  })

  it('knows the clock and the environment only as an entry point', () => {
    const readers = pathsOf(/process\.env|Date\.now\(|new Date\(\)/).filter(
      (path) => !path.startsWith('src/commands/'),
    )
    expect(readers).toEqual(['src/environment.ts'])
  })

  function pathsOf(pattern: RegExp): string[] {
    return files
      .filter(({ text }) => pattern.test(text))
      .map(({ path }) => path)
      .toSorted()
  }
})

function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
}

function localImports(text: string): string[] {
  return [...text.matchAll(/(?:from|import)\s*\(?\s*['"](\.[^'"]+)['"]/g)].flatMap(
    ([, target]) => target ?? [],
  )
}

/** `model` for `src/model/date.ts`, `site.ts` for `src/site.ts`. */
function partOf(path: string): string {
  return relative('src', path).replace('../', '').split('/')[0] ?? ''
}
