import { z } from 'zod'
import { momentSchema } from './date.ts'
import type { Prose } from './prose.ts'
import { lineSchema } from './text.ts'

/** An address of this site, e.g., `/events/2025-10-30-budapest-summit/` or `/about/#words`. */
export const addressSchema = z
  .string()
  .regex(
    /^\/([a-z0-9]+(-[a-z0-9]+)*\/)*(#[^\s#]+)?$/,
    'an address of this site such as `/events/2025-10-30-budapest-summit/`',
  )

/** Says where a published address went: `to` another place when it moved; why it is gone when it was withdrawn. */
export const noticeSchema = z
  .strictObject({
    /** What led somewhere until then. A page stands for all that was below it. */
    from: z.array(addressSchema).min(1),
    /** Where the same is now. Without it, it was withdrawn. */
    to: addressSchema.optional(),
    date: momentSchema,
    /** What was withdrawn, e.g., `A claim about the length of the call`. */
    title: lineSchema.optional(),
    /** Why, in a sentence for readers. */
    reason: lineSchema.optional(),
    /** What to read in place of what was withdrawn. */
    instead: z.array(addressSchema).default([]),
  })
  .superRefine((notice, context) => {
    if (notice.to !== undefined) return
    for (const key of ['title', 'reason'] as const) {
      if (notice[key] === undefined)
        context.addIssue({ code: 'custom', path: [key], message: `${expectations[key]}, or \`to\`` })
    }
  })

export type Notice = z.output<typeof noticeSchema> & { id: string; prose: Prose }

const expectations = { title: 'what was withdrawn', reason: 'why it was withdrawn' }

/** `/about/` and `words` of `/about/#words`. */
export function splitAddress(address: string): { path: string; fragment: string | undefined } {
  const [path = '', fragment] = address.split('#')
  return { path, fragment }
}
