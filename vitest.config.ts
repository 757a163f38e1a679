import { defineConfig } from 'vitest/config'
import { totals } from './tests/totals.ts'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    maxWorkers: '100%', // all cores: Vitest would leave one idle, and half of two is a lot
    env: { TZ: 'Pacific/Chatham' }, // not UTC, so that a time printed in the machine’s own zone is seen
    reporters: ['default', totals],
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
})
