import { changes, type Result } from './contest.ts'
import { median } from './measure.ts'

/** The results for people: a table for each size, then how the time grows from each size to the next. */
export function formatTable(results: Result[], machine: string): string {
  const sizes = [...new Set(results.map(({ size }) => size))]
  return [
    '# Benchmark\n',
    `${machine}\n`,
    notes,
    ...sizes.map((size) => tableOf(size, results)),
    ...(sizes.length > 1 ? [growthOf(sizes, results)] : []),
  ].join('\n')
}

const notes = `Every round builds the same made-up articles with each in turn: cold (no output, no cache), with nothing
changed, after one article changed, after one much-named person changed.

- **Eleventy** and **Hugo** get the articles as plain Markdown and make a page of each, an index and a feed.
- **Readout, the same pages** makes these and no more: our code without the other files of \`src/pages\`. It still reads and
  checks all people, events, claims and sources, and its pages show them.
- **Readout, everything** is \`npm run build\`: pages, pictures, feeds, data and embeds of every claim and event as well.
- **Readout, check alone** is \`npm run check\`.

Other work on the machine lengthens wall time most, CPU time less, and the least of several runs least of all.
`

/** The least wall time and CPU time of a case: what other work on the machine does not add to. */
export function least({ runs }: Result, what: 'wall' | 'cpu'): number {
  return Math.min(...runs.map((run) => run[what]))
}

function tableOf(size: number, results: Result[]): string {
  const rows = results
    .filter((result) => result.size === size)
    .toSorted((a, b) => changes.indexOf(a.change) - changes.indexOf(b.change))
    .map((result) => {
      const { contestant, change, runs, files, bytes } = result
      const cells = [
        ...[
          change,
          contestant,
          seconds(median(runs.map(({ wall }) => wall))),
          seconds(least(result, 'wall')),
        ],
        ...[seconds(median(runs.map(({ cpu }) => cpu))), seconds(least(result, 'cpu'))],
        ...[median(runs.map(({ memory }) => memory)).toFixed(0), String(files), (bytes / 1e6).toFixed(1)],
        ...[ratioToEleventy(result, results), median(runs.map(({ others }) => others)).toFixed(1)],
      ]
      return row(cells)
    })
  return [`## ${size} articles\n`, row(heads), row(heads.map(() => '---')), ...rows, ''].join('\n')
}

const heads = [
  ...['change', 'built by', 'wall s (median)', '(least)', 'CPU s (median)', '(least)', 'memory MiB', 'files'],
  ...['MB', 'CPU to Eleventy’s', 'cores busy elsewhere'],
]

function ratioToEleventy(result: Result, results: Result[]): string {
  const eleventy = results.find(
    ({ size, change, contestant }) =>
      size === result.size && change === result.change && contestant.startsWith('Eleventy'),
  )
  return eleventy ? (least(result, 'cpu') / least(eleventy, 'cpu')).toFixed(2) : '–'
}

function growthOf(sizes: number[], results: Result[]): string {
  const lines = results
    .filter(({ size }) => size !== sizes[0])
    .flatMap((result) => {
      const from = sizes[sizes.indexOf(result.size) - 1]
      const before = results.find(
        ({ size, contestant, change }) =>
          size === from && contestant === result.contestant && change === result.change,
      )
      if (!before) return []
      const growth = (what: 'cpu' | 'wall') => (least(result, what) / least(before, what)).toFixed(1)
      return [
        row([result.change, result.contestant, `${from} → ${result.size}`, growth('wall'), growth('cpu')]),
      ]
    })
  const heads = ['change', 'built by', 'articles', 'wall ×', 'CPU ×']
  return [`## Growth\n`, row(heads), row(heads.map(() => '---')), ...lines, ''].join('\n')
}

function row(cells: string[]): string {
  return `| ${cells.join(' | ')} |`
}

function seconds(number: number): string {
  return number.toFixed(2)
}
