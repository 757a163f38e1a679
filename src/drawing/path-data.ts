import { geoPath, type GeoContext, type GeoPermissibleObjects, type GeoProjection } from 'd3-geo'

/**
 * The `d` of a path, in whole units and relative steps, which compress to half of d3's own:
 * `m12,34 5,-6` instead of `M12.3,34.4L17.1,28.2`.
 */
export function pathData(shape: GeoPermissibleObjects, projection: GeoProjection): string {
  const lines: Line[] = []
  geoPath(projection, tracer(lines))(shape)
  let [x, y] = [0, 0]
  return lines
    .filter(({ points }) => points.length > 1)
    .map(({ points, closed }) => {
      const steps = points.map((point) => {
        const step = [point[0] - x, point[1] - y]
        ;[x, y] = point
        return step.join(',')
      })
      // Closing leads back to where the line began.
      if (closed) [x, y] = points[0] ?? [x, y]
      return `m${steps.join(' ')}${closed ? 'z' : ''}`
    })
    .join('')
    .replaceAll(',-', '-')
    .replaceAll(' -', '-')
}

type Line = { points: [number, number][]; closed: boolean }

function tracer(lines: Line[]): GeoContext {
  const add = (x: number, y: number) => {
    const point: [number, number] = [Math.round(x), Math.round(y)]
    const points = lines.at(-1)?.points
    const last = points?.at(-1)
    if (!last || last[0] !== point[0] || last[1] !== point[1]) points?.push(point)
  }
  return {
    beginPath: () => undefined,
    arc: () => undefined,
    moveTo(x, y) {
      lines.push({ points: [], closed: false })
      add(x, y)
    },
    lineTo: add,
    closePath() {
      const line = lines.at(-1)
      if (line) line.closed = true
    },
  }
}
