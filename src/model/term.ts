import { z } from 'zod'
import { idSchema } from './id.ts'
import type { Prose } from './prose.ts'
import { lineSchema } from './text.ts'

/** A word that a reader may not know. */
export const termSchema = z.strictObject({
  name: lineSchema,
  /** Its plain meaning in one or two sentences. */
  definition: lineSchema,
  sources: z.array(idSchema).default([]),
})

export type Term = z.output<typeof termSchema> & { id: string; prose: Prose }
