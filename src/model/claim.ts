import { z } from 'zod'
import { momentSchema } from './date.ts'
import { factSchema, idSchema } from './id.ts'
import { languageSchema, lineSchema } from './text.ts'

/**
 * How firmly a claim stands. The list is closed; each has a plain sentence for readers.
 * `disputed` and `denied` need a rival: another claim that `disputes` or `denies` this one.
 */
export const claimStatuses = {
  confirmed: {
    label: 'confirmed by both sides',
    meaning: 'Both sides of the matter say so, each in its own words.',
  },
  recorded: {
    label: 'on the public record',
    meaning:
      'A dated public act or remark that nobody contests as having happened. For a remark this means that it was said, not that it is true.',
  },
  said: { label: 'said by one side', meaning: 'One named side says so; the other has not confirmed it.' },
  reported: {
    label: 'reported from unnamed officials',
    meaning: 'A named publication reports it from people it does not name.',
  },
  disputed: {
    label: 'disputed',
    meaning: 'Somebody named gives another account; both accounts are shown.',
  },
  denied: {
    label: 'denied',
    meaning: 'The one it concerns says that it is not so.',
  },
  withdrawn: {
    label: 'withdrawn',
    meaning: 'We no longer stand by it. It stays readable, with the reason.',
  },
} as const

export type ClaimStatus = keyof typeof claimStatuses

const statusNames = Object.keys(claimStatuses) as [ClaimStatus, ...ClaimStatus[]]

/** Something that somebody says is so. It lives in the event at which it was said or which it is about. */
export const claimSchema = z.strictObject({
  /** Its permalink for ever: `/claims/ID/`. Unique on the whole site. */
  id: idSchema,
  /** What is claimed, in our own words, as one plain sentence without "X said". */
  text: lineSchema,
  /** Who says so: ids of people or organizations. Both sides when `confirmed`. The publication when `reported`. */
  by: z
    .union([idSchema, z.array(idSchema).min(1)], {
      error: 'who says so: the id of a person or organization, or several',
    })
    .transform((by) => [by].flat())
    .pipe(z.array(idSchema)),
  /** Whom a `reported` claim rests on, in the publication's words, e.g., `two U.S. officials`. */
  citing: lineSchema.optional(),
  /** Where it can be checked: ids of sources, the best first. */
  sources: z
    .array(idSchema, { error: 'where it can be checked: a list of ids of sources' })
    .min(1, 'at least one source'),
  status: z.enum(statusNames),
  /** What it is about, in a word or two that events share, e.g., `tone`, `length`; a row of the readout table. */
  topic: idSchema,
  /** When it was said, if not at the event's own time. */
  said: momentSchema.optional(),
  /** Other events that it is about: a later account of an earlier call belongs to both. */
  about: z.array(idSchema).min(1).optional(),
  /** The speaker's exact words as printed in the source, without quotation marks. */
  quote: lineSchema.optional(),
  /** The same words in the language in which they were said, where known. */
  original: z.strictObject({ language: languageSchema, text: lineSchema }).optional(),
  /** Whose English the quote is, when it is a translation, e.g., `Sputnik`. */
  translation: lineSchema.optional(),
  /** Claims that its speaker says are untrue. */
  denies: z.array(idSchema).min(1).optional(),
  /** Claims that give another account of the same thing. */
  disputes: z.array(idSchema).min(1).optional(),
  fact: factSchema,
})

export type Claim = z.output<typeof claimSchema> & {
  /** The id of the event it lives in. */
  event: string
}
