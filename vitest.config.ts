import { defineConfig } from 'vitest/config'
import { totals } from './tests/totals.ts'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    env: { TZ: 'Pacific/Chatham' }, // not UTC, so that a time printed in the machine’s own zone is seen
    reporters: ['default', totals],
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
})
