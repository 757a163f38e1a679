import type { Place } from '../model/place.ts'
import { asSentence } from '../model/text.ts'
import { createAtlas } from './atlas.ts'
import { surroundings } from './frame.ts'
import { placeLabels } from './label.ts'
import { countryNames, placeName } from './name.ts'
import { drawGround, drawLabels } from './panel.ts'
import { renderSvg } from './svg.ts'

/** A small map for a place's own page: the place among the countries about it. */
export function locator(place: Place): { svg: string; description: string } {
  const frame = surroundings(place)
  const atlas = createAtlas(frame)
  const names = [placeName(frame, place), ...countryNames(frame, atlas, [place], fontSize)]
  const labels = placeLabels(names, frame, fontSize)
  const neighbours = labels.filter(({ optional }) => optional).map(({ text }) => text)
  const among =
    neighbours.length > 0 ? `, with the names of ${new Intl.ListFormat('en-GB').format(neighbours)}` : ''
  const description = asSentence(`Map of the surroundings of ${place.name}${among}`)
  return {
    svg: renderSvg(frame, description, [...drawGround(frame, atlas), drawLabels(labels, fontSize)]),
    description,
  }
}

const fontSize = 13
