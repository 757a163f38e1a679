import type { Change, Result } from './contest.ts'
import { least } from './table.ts'

/** CPU time by the number of articles, both by powers of ten: what grows in step is a line of one slope. */
export function formatChart(results: Result[], change: Change): string {
  const shown = results.filter((result) => result.change === change)
  const sizes = [...new Set(shown.map(({ size }) => size))]
  const lines = [...Map.groupBy(shown, ({ contestant }) => contestant)]
  const x = scale(sizes, [80, 520])
  const y = scale(
    shown.map((result) => least(result, 'cpu')),
    [300, 40],
  )
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 760 360" font-family="sans-serif" font-size="13">',
    `<text x="20" y="20">Seconds of CPU to build, ${change}</text>`,
    ...sizes.map((size) => `<text x="${x(size)}" y="335" text-anchor="middle">${size}</text>`),
    ...lines.flatMap(([name, points], index) => {
      const colour = colours[index % colours.length]
      const last = points.at(-1)
      const places = points.map((each) => `${x(each.size)},${y(least(each, 'cpu'))}`)
      const labels = points.map(
        (each) =>
          `<text x="${x(each.size)}" y="${y(least(each, 'cpu')) - 6}" text-anchor="middle" font-size="11">${least(each, 'cpu').toFixed(1)}</text>`,
      )
      return [
        `<polyline points="${places.join(' ')}" fill="none" stroke="${colour}" stroke-width="2"/>`,
        ...labels,
        `<text x="540" y="${last ? y(least(last, 'cpu')) + 4 : 0}" fill="${colour}">${name}</text>`,
      ]
    }),
    '</svg>\n',
  ].join('\n')
}

const colours = ['#1f5a8a', '#9a3324', '#3a7a3a', '#6b4a8a', '#8a6a1f']

/** From the least to the most, by powers of ten. */
function scale(values: number[], [from, to]: [number, number]): (value: number) => number {
  const logs = values.map(Math.log10)
  const [least, most] = [Math.min(...logs), Math.max(...logs)]
  return (value) => Math.round(from + ((Math.log10(value) - least) / (most - least || 1)) * (to - from))
}
