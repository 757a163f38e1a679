import { geoContains, geoPath } from 'd3-geo'
import type { Polygon } from 'geojson'
import type { Place } from '../model/place.ts'
import type { Atlas } from './atlas.ts'
import { project, type Frame } from './frame.ts'
import type { Name } from './label.ts'
import { textWidth, type Point } from './svg.ts'

/** A dot for a city or a base, a hollow one for the middle of a region, and for a country its name alone. */
export function placeName(frame: Frame, place: Place): Name {
  const position = place.kind === 'country' ? 'on' : 'beside'
  return { text: place.name, at: project(frame, place), position, hollow: place.kind === 'region' }
}

/** The countries with room for their name, largest first, for orientation: left out where a place needs the room. */
export function countryNames(frame: Frame, atlas: Atlas, places: Place[], fontSize: number): Name[] {
  const path = geoPath(frame.projection)
  const named = new Set(places.map(({ name }) => name))
  return atlas.countries.features
    .filter(({ properties }) => !named.has(properties.name) && !properties.name.includes('.'))
    .map(({ geometry, properties }) => {
      const parts = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
      const polygons = parts.map((coordinates): Polygon => ({ type: 'Polygon', coordinates }))
      const measured = polygons.map((shape) => ({ shape, area: path.area(shape) }))
      const [{ shape, area } = { shape: geometry, area: 0 }] = measured.toSorted((a, b) => b.area - a.area)
      return { text: properties.name, shape, area }
    })
    .filter(({ text, area }) => area > (textWidth(text, fontSize) * fontSize) / 2)
    .toSorted((a, b) => b.area - a.area)
    .map(({ text, shape }) => ({
      text,
      at: path.centroid(shape),
      position: 'on',
      optional: true,
      covers: (point: Point) => geoContains(shape, frame.projection.invert?.(point) ?? [NaN, NaN]),
    }))
}
