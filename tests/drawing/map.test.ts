import { brotliCompressSync } from 'node:zlib'
import { geoContains } from 'd3-geo'
import { describe, expect, it } from 'vitest'
import { createAtlas } from '../../src/drawing/atlas.ts'
import { europe, isWithin, northernHemisphere, project, surroundings } from '../../src/drawing/frame.ts'
import { locator } from '../../src/drawing/locator.ts'
import { fontSizes, mapLabels, storyMap } from '../../src/drawing/story-map.ts'
import { contains, overlap } from '../../src/drawing/svg.ts'
import { places } from './story.ts'

describe('createAtlas(frame)', () => {
  const countriesAt = (longitude: number, latitude: number) =>
    createAtlas(europe())
      .countries.features.filter((country) => geoContains(country, [longitude, latitude]))
      .map(({ properties }) => properties.name)

  it.each([
    ['Simferopol', 34.1, 44.95],
    ['Sevastopol', 33.6, 44.6],
    ['Kerch', 36.35, 45.3],
    ['Donetsk', 37.8, 48],
    ['Luhansk', 39.3, 48.57],
    ['Kherson', 32.7, 46.7],
    ['Zaporizhzhia', 35.1, 47.8],
  ])('has %s in Ukraine and in no other country', (_, longitude, latitude) => {
    expect(countriesAt(longitude, latitude)).toEqual(['Ukraine'])
  })

  it('has Krasnodar, across the strait, in Russia', () => {
    expect(countriesAt(38.98, 45.04)).toEqual(['Russia'])
  })

  it('draws no border between Crimea and the rest of Ukraine', () => {
    const { borders } = createAtlas(europe())
    const onIsthmus = borders.coordinates
      .flat()
      .filter(([x = 0, y = 0]) => x > 33 && x < 35 && y > 45.5 && y < 46.4)
    expect(onIsthmus).toEqual([])
  })
})

describe('mapLabels(frame, atlas, places, fontSize)', () => {
  const [near, far] = [europe(), northernHemisphere()]
  const inEurope = places.filter((place) => isWithin(near, place))
  const elsewhere = places.filter(
    (place) => !isWithin(near, place) || ['moscow', 'budapest'].includes(place.id),
  )
  const cases = Object.values(fontSizes).flatMap((size) => [
    { name: near.name, size, frame: near, shown: inEurope },
    { name: far.name, size, frame: far, shown: elsewhere },
  ])

  it.each(cases)(
    'keeps names apart, off the dots and within $name at size $size',
    ({ frame, size, shown }) => {
      const labels = mapLabels(frame, createAtlas(frame), shown, size)
      const whole = { left: 0, top: 0, right: frame.width, bottom: frame.height }
      const collisions = labels.flatMap((a, index) =>
        labels.slice(index + 1).filter((b) => overlap(a.box, b.box)),
      )
      expect(collisions).toEqual([])
      expect(labels.filter(({ box }) => !contains(whole, box))).toEqual([])
      for (const place of shown.filter(({ kind }) => kind !== 'country')) {
        const [x, y] = project(frame, place)
        const dot = { left: x - 1, top: y - 1, right: x + 1, bottom: y + 1 }
        expect(labels.filter(({ box }) => overlap(box, dot))).toEqual([])
      }
    },
  )

  it.each(cases)(
    'names each place in $name at size $size, a base by the city that it lies in',
    ({ frame, size, shown }) => {
      const names = mapLabels(frame, createAtlas(frame), shown, size).map(({ text }) => text)
      for (const { name, kind } of shown) expect(names.includes(name), name).toBe(kind !== 'base')
    },
  )
})

describe('storyMap(places)', () => {
  const maps = storyMap(places, ['moscow', 'budapest'])

  it('shows every place on one of its maps', () => {
    expect(maps.flatMap((map) => map.places.map(({ id }) => id)).toSorted()).toEqual(
      places.map(({ id }) => id).toSorted(),
    )
  })

  it('draws the same places the same, in whatever order they come', () => {
    const order = (svg: string) => svg.match(/<text.*?<\/text>/g)?.toSorted()
    const reversed = storyMap(places.toReversed(), ['moscow', 'budapest'])
    expect(reversed.map(({ svg }) => order(svg))).toEqual(maps.map(({ svg }) => order(svg)))
  })

  it('leaves out a map without places', () => {
    expect(storyMap(places.filter(({ id }) => id === 'kyiv')).map(({ name }) => name)).toEqual(['Europe'])
  })

  it('weighs at most 12 kB, its European part at most 6', () => {
    const weigh = (svg: string) => brotliCompressSync(svg).length
    expect(weigh(maps.map(({ svg }) => svg).join(''))).toBeLessThan(12_000)
    expect(weigh(maps[0]?.svg ?? '')).toBeLessThan(6_000)
  })

  it('has no style of its own, which the policy of the site forbids, and no colour but the site’s', () => {
    for (const { svg } of maps) {
      expect(svg).not.toMatch(/style=|<style/)
      expect(svg).not.toMatch(/#[0-9a-f]{3}|rgb/i)
    }
  })
})

describe('locator(place)', () => {
  it.each(places)('shows $name in the middle of at most 3 kB', (place) => {
    const frame = surroundings(place)
    expect(project(frame, place)).toEqual([frame.width / 2, frame.height / 2])
    const { svg } = locator(place)
    expect(svg).toContain(`>${place.name}<`)
    expect(brotliCompressSync(svg).length).toBeLessThan(3_000)
  })
})
