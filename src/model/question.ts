import { z } from 'zod'
import { factSchema, idSchema } from './id.ts'
import { lineSchema } from './text.ts'

export const questionStatuses = {
  open: 'Still open',
  settled: 'Settled',
  lapsed: 'Lapsed: it no longer arises',
} as const

/** Something that is not known, and what would settle it. */
export const questionSchema = z
  .strictObject({
    id: idSchema,
    text: lineSchema,
    /** What would settle it, e.g., `Either government giving the length of the call.` */
    wouldSettle: lineSchema,
    status: z.enum(Object.keys(questionStatuses) as [QuestionStatus, ...QuestionStatus[]]),
    /** What came of it, in a sentence. Required once it is settled or has lapsed. */
    answer: lineSchema.optional(),
    /** The event and the claim that settled it. Required once it is settled. */
    event: idSchema.optional(),
    claim: idSchema.optional(),
    /** Whether the article that the story starts from left it open. */
    origin: z.boolean().default(false),
    facts: z.array(factSchema).default([]),
  })
  .superRefine((question, context) => {
    const missing = (key: 'answer' | 'event' | 'claim', why: string) => {
      if (question[key] === undefined) context.addIssue({ code: 'custom', path: [key], message: why })
    }
    if (question.status !== 'open') missing('answer', 'what came of it, since the question is not open')
    if (question.status === 'settled') {
      missing('event', 'the event that settled it')
      missing('claim', 'the claim that settled it')
    }
  })

export type QuestionStatus = keyof typeof questionStatuses
export type Question = z.output<typeof questionSchema>
