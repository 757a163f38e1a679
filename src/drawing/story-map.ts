import type { Place } from '../model/place.ts'
import { asSentence } from '../model/text.ts'
import { createAtlas, type Atlas } from './atlas.ts'
import { countryNames, placeName } from './name.ts'
import { europe, isWithin, northernHemisphere, type Frame } from './frame.ts'
import { placeLabels, type Label } from './label.ts'
import { drawGround, drawLabels } from './panel.ts'
import { renderSvg } from './svg.ts'

/** A map of places near to each other, and what it shows in words. */
export type StoryMap = { name: string; svg: string; description: string; places: Place[] }

/**
 * The places of a story: those in Europe on one map, the rest on a second, with the `landmarks` of the first.
 * Each is labelled twice, for the width of a page and for that of a phone; the style sheet shows one.
 */
export function storyMap(places: Place[], landmarks: string[] = []): StoryMap[] {
  const [near, far] = [europe(), northernHemisphere()]
  const nearby = places.filter((place) => isWithin(near, place))
  const elsewhere = places.filter((place) => !nearby.includes(place))
  const known = nearby.filter(({ id }) => landmarks.includes(id))
  const maps = [drawMap(near, nearby, []), drawMap(far, elsewhere, known)]
  return maps.filter((map) => map.places.length > 0)
}

/** The same names as on the map, at one of its sizes of type, with the room that each takes. */
export function mapLabels(frame: Frame, atlas: Atlas, places: Place[], fontSize: number): Label[] {
  const names = places.filter((place) => !isCovered(place, places)).map((place) => placeName(frame, place))
  return placeLabels([...names, ...countryNames(frame, atlas, places, fontSize)], frame, fontSize)
}

/** In units of a drawing 720 wide: 14 pixels on a page of 680, 11 on a phone that leaves 320. */
export const fontSizes = { page: 15, phone: 25 } as const

function drawMap(frame: Frame, places: Place[], known: Place[]): StoryMap {
  const atlas = createAtlas(frame)
  const shown = [...places, ...known]
  const description = asSentence(`Map of ${frame.name} with ${inWords(shown.map(({ name }) => name))}`)
  const labels = (size: keyof typeof fontSizes) =>
    drawLabels(mapLabels(frame, atlas, shown, fontSizes[size]), fontSizes[size], `map-${size}`)
  const svg = renderSvg(frame, description, [...drawGround(frame, atlas), labels('page'), labels('phone')])
  return { name: frame.name, svg, description, places }
}

/** A base within a city shares the city's dot. */
function isCovered(place: Place, places: Place[]): boolean {
  return place.kind === 'base' && places.some(({ id }) => id === place.within)
}

function inWords(names: string[]): string {
  return new Intl.ListFormat('en-GB').format(names)
}
