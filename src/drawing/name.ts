import { geoPath } from 'd3-geo'
import type { Place } from '../model/place.ts'
import type { Atlas } from './atlas.ts'
import { project, type Frame } from './frame.ts'
import type { Name } from './label.ts'
import { textWidth } from './svg.ts'

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
    .map((country) => ({
      text: country.properties.name,
      area: path.area(country),
      at: path.centroid(country),
    }))
    .filter(({ text, area }) => area > textWidth(text, fontSize) ** 2 / 1.6)
    .toSorted((a, b) => b.area - a.area)
    .map(({ text, at: [x, y] }) => ({ text, at: [x, y], position: 'on', optional: true }))
}
