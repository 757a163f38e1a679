import type { Reporter } from 'vitest/node'

/** Ends the run with a line for machines, e.g., "214 passed, 0 failed". */
export const totals: Reporter = {
  onTestRunEnd(modules, unhandledErrors) {
    const tests = modules.flatMap((module) => [...module.children.allTests()])
    const count = (state: string) => tests.filter((test) => test.result().state === state).length
    const broken = modules.filter((module) => module.errors().length > 0).length + unhandledErrors.length
    process.once('exit', () => console.log(`${count('passed')} passed, ${count('failed') + broken} failed`))
  },
}
