import type { Place as PlaceThing } from 'schema-dts'
import { absolute, permalink } from '../model/permalink.ts'
import type { Place } from '../model/place.ts'

export function placeThing(place: Place, origin: string | URL): PlaceThing {
  const { description, latitude, longitude, within } = place
  return {
    ...placeInBrief(place, origin),
    description,
    geo: { '@type': 'GeoCoordinates', latitude, longitude },
    ...(within && { containedInPlace: { '@id': absolute(permalink('place', { id: within }), origin) } }),
  }
}

/** Wherever a place is only named. */
export function placeInBrief(place: Place, origin: string | URL) {
  return {
    '@type': placeThings[place.kind],
    '@id': absolute(permalink('place', place), origin),
    name: place.name,
  } as const
}

const placeThings = {
  country: 'Country',
  region: 'AdministrativeArea',
  city: 'City',
  base: 'Place',
} as const satisfies Record<Place['kind'], string>
