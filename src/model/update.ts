import { z } from 'zod'
import { compareMoments, momentSchema } from './date.ts'
import { idSchema } from './id.ts'
import { lineSchema } from './text.ts'

/** What kind of change: each has a plain sentence for readers. */
export const updateKinds = {
  update: 'New information.',
  correction: 'We had a fact wrong.',
  clarification: 'It was right but could mislead.',
  retraction: 'We no longer stand by it.',
} as const

export type UpdateKind = keyof typeof updateKinds

/** Its words before and after; left out where only the speaker, the status, the quotation or the sources changed. */
export const changedClaimSchema = z
  .strictObject({ id: idSchema, was: lineSchema.optional(), is: lineSchema.optional() })
  .superRefine(({ was, is }, context) => {
    if ((was === undefined) === (is === undefined)) return
    const [path, words] = was === undefined ? ['was', 'before'] : ['is', 'after']
    context.addIssue({ code: 'custom', path: [path], message: `the words ${words} the change` })
  })

/** A dated, visible note of a change to an article after it was published. */
export const updateSchema = z.strictObject({
  /** To the minute, e.g., `2026-11-23T10:00Z`. */
  date: momentSchema,
  kind: z.enum(Object.keys(updateKinds) as [UpdateKind, ...UpdateKind[]]),
  /** `significant` makes a new feed item; `minor` makes none. */
  significance: z.enum(['significant', 'minor']),
  /** What changed and why, in a sentence or two. */
  text: lineSchema,
  /** The claims that changed. */
  claims: z.array(changedClaimSchema).default([]),
})

export type Update = z.output<typeof updateSchema>

export function newestFirst(updates: Update[]): Update[] {
  return updates.toSorted((a, b) => compareMoments(b.date, a.date))
}
