import { defineConfig } from 'vitest/config'
import { LongestFirst } from './tests/longest-first.ts'
import { totals } from './tests/totals.ts'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: 'tests/scratch.ts',
    maxWorkers: '100%', // all cores: Vitest would leave one idle, and half of two is a lot
    sequence: { sequencer: LongestFirst },
    isolate: false, // no module keeps anything, so files may share what is loaded, and one Chromium
    env: { TZ: 'Pacific/Chatham' }, // not UTC, so that a time printed in the machine’s own zone is seen
    reporters: ['default', totals],
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
})
