import { runChild } from './child.mjs'

/** Everything that has to hold before a change is published, the quickest first. */
const steps = [
  ['Formatting', 'node_modules/prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.'],
  ['Content', 'src/commands/check.ts'],
  ['Lint', 'node_modules/eslint/bin/eslint.js', '--max-warnings=0'],
  ['Types', 'node_modules/astro/bin/astro.mjs', 'check', '--minimumFailingSeverity=hint'],
  ['Build', 'src/commands/build.ts'],
  ['Tests', 'node_modules/vitest/vitest.mjs', 'run', ...process.argv.slice(2)],
] satisfies [string, ...string[]][]

// Not UTC, so that a time printed in the machine’s own zone is seen.
const env = { ...process.env, TZ: 'Pacific/Chatham' }

for (const [name, ...command] of steps) {
  console.log(`\n${name}`)
  const { code } = await runChild(process.execPath, command, env)
  if (code === 0) continue
  console.error(`\n${name} failed`)
  process.exit(code ?? 1)
}
