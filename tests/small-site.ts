import { spawnSync } from 'node:child_process'
import { cpSync, symlinkSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import process from 'node:process'

/** Builds it in a copy of the project, so that its `dist` stays; with one more article, if one is named. */
export function buildSmallSite(folder: string, article?: string): void {
  const sources = ['src', 'public', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json']
  for (const source of sources) cpSync(source, join(folder, source), { recursive: true })
  cpSync(join(import.meta.dirname, 'site/input/content'), join(folder, 'content'), { recursive: true })
  if (article) cpSync(article, join(folder, 'content/articles', basename(article)))
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'))
  const { status, stderr } = spawnSync(process.execPath, ['src/commands/build.ts', '--allow-stale'], {
    cwd: folder,
    env: { ...cleanEnvironment(), READOUT_NOW: '2025-01-25T12:00Z', READOUT_SITE: 'https://rivers.example' },
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`build failed: ${stderr}`)
}

/** Without what Vitest sets, which Astro would take for its own. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^(READOUT_|VITEST|NODE_ENV|MODE$|DEV$|PROD$|BASE_URL$|SSR$)/.test(name),
    ),
  )
}
