import { z } from 'zod'
import { zoneSchema } from './date.ts'
import { idSchema } from './id.ts'
import { lineSchema } from './text.ts'

/** A row of the readout table. Cells come from claims with this topic. */
export const topicSchema = z.strictObject({
  id: idSchema,
  /** The row's heading, e.g., `Names the war`. */
  label: lineSchema,
})

/** One side's own account of an event: a column of the table. */
export const readoutSchema = z.strictObject({
  source: idSchema,
  /** The party whose account it is. */
  by: idSchema,
  /** The zone of the office that issued it, in which a time to the minute is printed. */
  zone: zoneSchema.optional(),
  /** What kind of text it is, e.g., `Unsigned press release`. */
  form: lineSchema,
  /** What the text does, in our words, where no quotation shows it, e.g., `Rubio alone; nothing of what Lavrov said`. */
  notes: z
    .array(
      z.strictObject({
        topic: idSchema,
        text: lineSchema,
        /** Whether the text is silent here, and the note says so, e.g., `Ukraine is not mentioned at all`. */
        silent: z.boolean().default(false),
      }),
    )
    .default([]),
})

export type Topic = z.output<typeof topicSchema>
export type Readout = z.output<typeof readoutSchema>
