import { z } from 'zod'
import { idSchema } from './id.ts'
import type { Prose } from './prose.ts'
import { lineSchema } from './text.ts'

/** A person in the news. What they were on a given day stands with the event; this is who they were in October 2025. */
export const personSchema = z.strictObject({
  /** As our pages spell it. */
  name: lineSchema,
  /** The name to sort by, e.g., `Lavrov`. */
  surname: lineSchema,
  /** Other spellings that a reader may meet. */
  alternateNames: z.array(lineSchema).default([]),
  /** Office held, e.g., `Foreign minister of Russia`. */
  role: lineSchema,
  /** Whom the person speaks for: a country or a body, e.g., `Russia`. */
  side: lineSchema,
  /** Part in the story, as one sentence without the name. */
  description: lineSchema,
  sources: z.array(idSchema).min(1),
})

export type Person = z.output<typeof personSchema> & { id: string; prose: Prose }
