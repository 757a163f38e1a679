import { z } from 'zod'
import { idSchema } from './id.ts'
import type { Prose } from './prose.ts'
import { lineSchema, urlSchema } from './text.ts'

export const organizationTypes = [
  'alliance',
  'broadcaster',
  'company',
  'court',
  'government',
  'international body',
  'legislature',
  'news agency',
  'news outlet',
  'publication',
  'state media',
] as const

/** A ministry, a court, a company, a publication: anything that acts or speaks and is not a person. */
export const organizationSchema = z.strictObject({
  name: lineSchema,
  /** What a note in the margin calls it, e.g., `Russian foreign ministry`. */
  shortName: lineSchema.optional(),
  type: z.enum(organizationTypes),
  /** Whom it speaks for, e.g., `Russia`; none for a publication. */
  side: lineSchema.optional(),
  /** Part in the story, as one sentence without the name. */
  description: lineSchema,
  url: urlSchema.optional(),
  sources: z.array(idSchema).default([]),
})

export type Organization = z.output<typeof organizationSchema> & { id: string; prose: Prose }
