import { build, type AstroIntegration } from 'astro'
import { randomUUID } from 'node:crypto'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { argv } from 'node:process'
import { digestOfParts, partsOf } from './program.ts'

// Has Astro bundle `prerender.ts` with the templates, and make no page. `program.ts` calls it with the folder to fill,
// which it puts in place of all that stand beside it; it is whole once it has its digest.
const [folder = ''] = argv.slice(2)
const programs = dirname(folder)
const draft = join(dirname(programs), `program.${randomUUID()}`)
const { code, files } = partsOf(draft)
try {
  await build({ outDir: files, logLevel: 'warn', integrations: [bundleAlone()] })
  await rm(programs, { recursive: true, force: true })
  await mkdir(programs)
  await rename(draft, folder)
  await writeFile(partsOf(folder).digest, digestOfParts(folder))
} finally {
  await rm(draft, { recursive: true, force: true })
}

function bundleAlone(): AstroIntegration {
  return {
    name: 'program',
    hooks: {
      'astro:config:setup'({ updateConfig }) {
        const input = resolve('src/prerender.ts')
        const configEnvironment = (name: string) =>
          name === 'prerender' ? { build: { rolldownOptions: { input } } } : undefined
        updateConfig({ vite: { plugins: [{ name: 'program', configEnvironment }] } })
      },
      'astro:build:start'({ setPrerenderer }) {
        setPrerenderer({
          name: 'program',
          setup: () => rename(join(files, '.prerender'), code), // where Astro would delete it
          getStaticPaths: async () => [],
          render: async () => new Response(),
        })
      },
    },
  }
}
