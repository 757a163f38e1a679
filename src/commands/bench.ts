import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { formatChart } from '../../tests/bench/chart.ts'
import { contest } from '../../tests/bench/contest.ts'
import { formatTable } from '../../tests/bench/table.ts'

// `npm run bench` builds 100 and 1,000 made-up articles with Readout, Eleventy and, where installed, Hugo, and writes
// a table and a chart; `npm run bench -- --size=10000 --rounds=1 --only=check` does as much or as little as asked.
const { values } = parseArgs({
  options: {
    size: { type: 'string', multiple: true, default: ['100', '1000'] },
    rounds: { type: 'string', default: '3' },
    seed: { type: 'string' },
    only: { type: 'string', multiple: true, default: [] },
    results: { type: 'string', default: 'tests/bench/results' },
  },
})
const today = new Date().toISOString().slice(0, 10)
const processor = cpus()[0]?.model ?? 'unknown processor'
const machine = `${today}, Node ${process.version}, ${cpus().length} cores of ${processor}, ${values.rounds} rounds.`
mkdirSync(values.results, { recursive: true })
contest({
  sizes: values.size.map(Number),
  ...(values.seed && { seed: Number(values.seed) }),
  rounds: Number(values.rounds),
  folder: '.readout/bench',
  names: values.only,
  say: console.log,
  save(results) {
    writeFileSync(join(values.results, `${today}.md`), formatTable(results, machine))
    writeFileSync(join(values.results, `${today}.svg`), formatChart(results, 'cold'))
  },
})
console.log(`The results are in ${join(values.results, `${today}.md`)}`)
