import { z } from 'zod'
import { idSchema } from './id.ts'
import { lineSchema } from './text.ts'

/** A point on which sources disagree. It lives in the event it is about; each version is a claim with its source. */
export const disagreementSchema = z.strictObject({
  /** Its address on the event's page, e.g., `length-of-the-call`. */
  id: idSchema,
  /** The point as a question, e.g., `How long did the call last?` */
  question: lineSchema,
  /** What a careful reader may take from it, in a sentence or two. */
  text: lineSchema,
  /** Ids of the claims that differ, two or more. */
  versions: z.array(idSchema).min(2),
  /** Its number in the story's fact file, e.g., `D6`. */
  fact: z.string().regex(/^D\d{1,2}$/, 'the number of a disagreement such as `D6`'),
})

export type Disagreement = z.output<typeof disagreementSchema>
