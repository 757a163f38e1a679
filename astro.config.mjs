import tailwindcss from '@tailwindcss/vite'
import { defineConfig } from 'astro/config'
import { resolve } from 'node:path'
import { contentFolder } from './src/environment.ts'
import { site } from './src/site.ts'

export default defineConfig({
  site: process.env.READOUT_SITE ?? site.url,
  trailingSlash: 'always',
  cacheDir: './.astro/cache',
  prerenderConflictBehavior: 'error',
  build: { format: 'directory', inlineStylesheets: 'always' },
  devToolbar: { enabled: false },
  vite: {
    plugins: [tailwindcss({ optimize: false })],
    // `content.config.ts` watches the content by folder: to watch each of some ten thousand files takes seconds.
    server: { watch: { ignored: [`${resolve(contentFolder())}/**`, '**/.readout/**'] } },
    build: {
      // What every page has comes with it, as the styles do, rather than in a second request. Nothing else does.
      assetsInlineLimit: (file) => /\/Page\.astro[^/]*\.js$/.test(file),
      cssTarget: 'esnext',
      rolldownOptions: {
        // Not bundled, since it starts threads from a file of its own.
        external: /\/src\/reader\/[a-z-]+\.ts$/,
        // Rolldown's relative path leads nowhere from a project that lies deeper than `/srv/readout`.
        makeAbsoluteExternalsRelative: false,
      },
    },
  },
})
