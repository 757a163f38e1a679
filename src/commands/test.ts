import { runChild } from './child.mjs'

type Step = [name: string, ...command: string[]]

/** Everything that has to hold before a change is published. The two rows run side by side, the tests after them. */
const rows: Step[][] = [
  [
    ['Formatting', 'node_modules/prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.'],
    ['Content', 'src/commands/check.ts'],
    ['Lint', 'node_modules/eslint/bin/eslint.js', '--max-warnings=0'],
  ],
  [
    ['Types', 'node_modules/astro/bin/astro.mjs', 'check', '--minimumFailingSeverity=hint'],
    ['Build', 'src/commands/build.ts'], // after the types, as both write `.astro`
  ],
]
const tests = ['node_modules/vitest/vitest.mjs', 'run', ...process.argv.slice(2)]

// Not UTC, so that a time printed in the machine’s own zone is seen.
const env = { ...process.env, TZ: 'Pacific/Chatham' }
const stop = new AbortController()

for (const { name, ended } of rows.flatMap(start)) {
  console.log(`\n${name}`)
  const { code, output } = await ended
  process.stdout.write(output)
  endUnlessGood(name, code)
}
console.log('\nTests')
endUnlessGood('Tests', (await runChild(process.execPath, tests, env)).code)

/** One after the other; each tells what it said only when it has ended. */
function start(row: Step[]) {
  let turn: Promise<unknown> = Promise.resolve()
  return row.map(([name, ...command]) => {
    let output = ''
    const say = (text: string) => (output += text)
    const ended = turn.then(() => runChild(process.execPath, command, env, { say, abort: stop.signal }))
    turn = ended
    return { name, ended: ended.then(({ code }) => ({ code, output })) }
  })
}

function endUnlessGood(name: string, code: number | null): void {
  if (code === 0) return
  console.error(`\n${name} failed`)
  stop.abort()
  process.exit(code ?? 1)
}
