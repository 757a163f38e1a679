import { z } from 'zod'
import { claimSchema, type Claim } from './claim.ts'
import { compareMoments, hasPassed, momentSchema, zoneSchema, type Moment } from './date.ts'
import { disagreementSchema } from './disagreement.ts'
import { factSchema, idSchema } from './id.ts'
import type { Prose } from './prose.ts'
import { readoutSchema, topicSchema } from './readout.ts'
import { lineSchema } from './text.ts'

export const eventKinds = [
  'agreement',
  'call',
  'decision',
  'document',
  'meeting',
  'report',
  'statement',
  'summit',
  'war',
] as const

/** `held` also stands for a statement made or a decision taken. */
export const eventStatuses = ['planned', 'held', 'postponed', 'cancelled'] as const

/** What became of a plan: held, postponed or cancelled, when, and the claim that says so. */
export const outcomeSchema = z.strictObject({
  status: z.enum(['held', 'postponed', 'cancelled']),
  date: momentSchema,
  /** The claim that bears it out; its speaker is the answer to "says who?". */
  claim: idSchema,
  /** The event that settled it, where it has one of its own. */
  event: idSchema.optional(),
})

/** Something that happened or was to happen at a time. */
export const eventSchema = z
  .strictObject({
    /** A short headline in the present tense, e.g., `Lavrov and Rubio speak by phone`. */
    title: lineSchema,
    kind: z.enum(eventKinds),
    /** When it began, as precisely as is known; for a plan, when it was to be. */
    start: momentSchema,
    end: momentSchema.optional(),
    /** Words for a time that a date alone would make too precise, e.g., `on the weekend of 18–19 October`. */
    when: lineSchema.optional(),
    /** The zone of the place where it happened, e.g., `Europe/Moscow`. */
    zone: zoneSchema,
    status: z.enum(eventStatuses),
    /** For what was once a plan: the day on which the plan was as described. */
    asOf: momentSchema.optional(),
    /** For what was once a plan: the last day on which it could have come true. */
    due: momentSchema.optional(),
    outcome: outcomeSchema.optional(),
    places: z.array(idSchema).default([]),
    /** Who took part, with the role held that day. `who` is a person or an organization. */
    participants: z.array(z.strictObject({ who: idSchema, role: lineSchema.optional() })).default([]),
    /** Each side's own account, for the table that puts them side by side. */
    readouts: z.array(readoutSchema).default([]),
    /** The rows of that table, in order. */
    topics: z.array(topicSchema).default([]),
    claims: z.array(claimSchema).default([]),
    disagreements: z.array(disagreementSchema).default([]),
    facts: z.array(factSchema).min(1),
  })
  .superRefine((event, context) => {
    const plan = event.status === 'planned' || event.outcome !== undefined
    for (const key of ['asOf', 'due'] as const) {
      if (plan && !event[key])
        context.addIssue({ code: 'custom', path: [key], message: 'a date: this is or was a plan' })
    }
    const outcome = event.outcome?.status
    if (outcome && outcome !== event.status) {
      context.addIssue({
        code: 'custom',
        path: ['outcome', 'status'],
        message: `the event's own status, \`${event.status}\``,
      })
    }
    if (event.end && compareMoments(event.start, event.end) > 0) {
      context.addIssue({ code: 'custom', path: ['end'], message: 'a time not before `start`' })
    }
  })

export type Event = Omit<z.output<typeof eventSchema>, 'claims'> & {
  id: string
  claims: Claim[]
  prose: Prose
}

/** Earliest first; at one time by id, so that builds are reproducible. */
export function chronological(events: Event[]): Event[] {
  return events.toSorted((a, b) => compareMoments(a.start, b.start) || (a.id < b.id ? -1 : 1))
}

/** What was to happen by a day that has passed, where it was to happen, without an outcome. */
export function isStale(event: Event, now: Moment): boolean {
  const { due, zone } = event
  return due !== undefined && mayGoStale(event) && hasPassed(due, now, zone)
}

/** Whether it will be stale one day, as it stands. */
export function mayGoStale({ outcome, due }: Event): boolean {
  return due !== undefined && outcome === undefined
}
