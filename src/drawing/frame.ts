import { geoAzimuthalEquidistant, geoConicEqualArea, type GeoProjection } from 'd3-geo'
import type { Place } from '../model/place.ts'
import type { Point, Size } from './svg.ts'

/** What part of the earth a drawing shows, and how. */
export type Frame = Size & {
  name: string
  projection: GeoProjection
  /** The smallest area worth drawing, in square units. */
  detail: number
}

/** From the Channel to the Volga. */
export function europe(): Frame {
  const size = { width: 720, height: 560 }
  const projection = geoConicEqualArea().parallels([44, 57]).rotate([-25, 0])
  return { name: 'Europe', detail: 1.6, ...size, projection: fit(projection, size, [[1, 50], [51, 50], [25, 41.5], [25, 60.3]]) } // prettier-ignore
}

/** From Alaska across the pole and the Atlantic to Moscow: every distance from the middle is true to scale. */
export function northernHemisphere(): Frame {
  const size = { width: 720, height: 600 }
  const projection = geoAzimuthalEquidistant().rotate([50, -62])
  return { name: 'The northern hemisphere', detail: 6, ...size, projection: fit(projection, size, [[-160, 58], [-84, 24], [-75, 23], [40, 54], [25, 44]]) } // prettier-ignore
}

/** The surroundings of a place: its country for a country, otherwise some 600 kilometres about it. */
export function surroundings({ latitude, longitude, kind }: Place): Frame {
  const size = { width: 320, height: 220 }
  const projection = geoAzimuthalEquidistant()
    .rotate([-longitude, -latitude])
    .translate([size.width / 2, size.height / 2])
    .scale(kind === 'country' ? 700 : 1100)
  return { name: 'Surroundings', detail: 2, ...size, projection: clip(projection, size) }
}

export function project(frame: Frame, { longitude, latitude }: Position): Point {
  const [x = NaN, y = NaN] = frame.projection([longitude, latitude]) ?? []
  return [Math.round(x), Math.round(y)]
}

export function isWithin({ width, height, ...frame }: Frame, place: Position): boolean {
  const [x, y] = project({ width, height, ...frame }, place)
  return x > 0 && x < width && y > 0 && y < height
}

type Position = Pick<Place, 'latitude' | 'longitude'>

function fit(projection: GeoProjection, size: Size, coordinates: [number, number][]): GeoProjection {
  return clip(projection.fitSize([size.width, size.height], { type: 'MultiPoint', coordinates }), size)
}

/** A little beyond the edge, so that no coast is drawn along it. */
function clip(projection: GeoProjection, { width, height }: Size): GeoProjection {
  return projection.clipExtent([
    [-8, -8],
    [width + 8, height + 8],
  ])
}
