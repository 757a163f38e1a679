import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { select, selectAll } from 'hast-util-select'
import { expect, it } from 'vitest'
import { mainOf, textOf } from './built-page.ts'
import { cellsOf } from './table.ts'

it.for([
  ['20-october', '/articles/lavrov-rubio-call/'],
  ['20-october', '/events/2025-10-20-lavrov-rubio-call/'],
  ['24-september', '/events/2025-09-24-lavrov-rubio-meeting/'],
  ['16-october', '/events/2025-10-16-trump-putin-call/'],
] as const)('the readouts of %s stand side by side on %s, word for word', ([day, path]) => {
  const written = readFileSync(join(import.meta.dirname, `readouts-of-${day}.md`), 'utf8').split('\n')
  const [heads, , ...rows] = written.filter((line) => line.startsWith('|')).map(cellsOf)
  const main = mainOf(path)
  const table = select('table.readouts', main) ?? main

  expect(selectAll('thead tr > *', table).map(textOf)).toEqual(heads)
  expect(selectAll('tbody tr', table).map((row) => selectAll('th, td', row).map(textOf))).toEqual(rows)
  expect(selectAll('.readout-summary > div', main).map(topicsOf)).toEqual(
    written.filter((line) => line.startsWith('- ')).map((line) => line.slice(2)),
  )

  function topicsOf(line: typeof main): string {
    return selectAll('dt, dd', line).map(textOf).join(': ')
  }
})
