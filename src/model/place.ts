import { z } from 'zod'
import { idSchema } from './id.ts'
import type { Prose } from './prose.ts'
import { lineSchema } from './text.ts'

export const placeKinds = ['country', 'region', 'city', 'base'] as const

/** A place of the story. */
export const placeSchema = z.strictObject({
  name: lineSchema,
  kind: z.enum(placeKinds),
  /** What it is, e.g., `Capital of Hungary`. */
  description: lineSchema,
  /** Part in the story, as one sentence. */
  part: lineSchema,
  /** Decimal degrees, WGS 84; for a region or a country a rough centre. */
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
  /** The id of the place that contains it, e.g., `anchorage` for a base there. */
  within: idSchema.optional(),
})

export type Place = z.output<typeof placeSchema> & { id: string; prose: Prose }
