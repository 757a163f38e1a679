import { fileURLToPath } from 'node:url'
import tailwindcss from '@tailwindcss/vite'
import { defineConfig } from 'astro/config'
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
    build: {
      assetsInlineLimit: 0,
      cssTarget: 'esnext',
      // Not bundled, so that the pages find the edition that the build has begun.
      rolldownOptions: { external: fileURLToPath(new URL('src/edition/edition.ts', import.meta.url)) },
    },
  },
})
