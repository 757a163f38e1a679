import { z } from 'zod'
import { articleSchema } from '../model/article.ts'
import { claimSchema } from '../model/claim.ts'
import { momentSchema } from '../model/date.ts'
import { disagreementSchema } from '../model/disagreement.ts'
import { eventSchema } from '../model/event.ts'
import { idSchema } from '../model/id.ts'
import { organizationSchema } from '../model/organization.ts'
import { personSchema } from '../model/person.ts'
import { placeSchema } from '../model/place.ts'
import { questionSchema } from '../model/question.ts'
import { sourceSchema } from '../model/source.ts'
import { termSchema } from '../model/term.ts'
import { lineSchema } from '../model/text.ts'
import { thingKinds, type ThingKind } from '../model/thing.ts'

// A thing as data: what its file in `content/` says, its permalink, and what other files say of it. Each schema cuts
// its thing to what is published: prose stays on the pages, the numbers of facts stay at the desk.

const ids = z.array(idSchema)
const identity = { id: idSchema, permalink: z.url() }
const reference = z.strictObject({ kind: z.enum(thingKinds), id: idSchema })
const party = {
  claims: ids.describe('What it says'),
  events: ids.describe('Where it takes part or speaks'),
}

const article = z
  .object({ ...identity, ...articleSchema.shape })
  .omit({ lead: true })
  .extend({
    dateModified: momentSchema,
    questions: z.array(z.object(questionSchema.shape).omit({ facts: true })),
    mentions: z.array(reference).describe('What its text refers to, in order of first mention'),
  })
  .meta({ id: 'article', description: 'An explainer' })

const claim = z
  .object({ ...identity, ...claimSchema.shape })
  .omit({ fact: true })
  .extend({
    event: idSchema.describe('Where it was said, or what it is about'),
    attribution: lineSchema.describe('Who says so and how firmly it stands, in words'),
    rivals: ids.describe('Claims that deny or dispute it'),
  })
  .meta({ id: 'claim', description: 'Something that somebody says is so' })

const event = z
  .object({ ...identity, ...eventSchema.shape })
  .omit({ facts: true })
  .extend({
    claims: z.array(claim),
    disagreements: z.array(z.object(disagreementSchema.shape).omit({ fact: true })),
  })
  .meta({ id: 'event', description: 'Something that happened or was to happen at a time' })

const person = z
  .object({ ...identity, ...personSchema.shape, ...party })
  .meta({ id: 'person', description: 'A person in the news' })

const organization = z
  .object({ ...identity, ...organizationSchema.shape, ...party })
  .meta({ id: 'organization', description: 'Anything that acts or speaks and is not a person' })

const place = z
  .object({ ...identity, ...placeSchema.shape, events: ids.describe('What happened there') })
  .meta({ id: 'place', description: 'A place of the story' })

const source = z
  .object({ ...identity, ...sourceSchema.shape })
  .omit({ fact: true })
  .extend({ claims: ids.describe('What rests on it') })
  .meta({ id: 'source', description: 'A document that is cited' })

const term = z
  .object({ ...identity, ...termSchema.shape })
  .meta({ id: 'term', description: 'A word that a reader may not know' })

export const recordSchemas = {
  article,
  event,
  claim,
  person,
  organization,
  place,
  source,
  term,
} satisfies Record<ThingKind, z.ZodType>

/** Everything, by the folder of `content/` that it comes from; claims are in their events. */
export const recordsSchema = z.object({
  articles: z.array(article),
  events: z.array(event),
  people: z.array(person),
  organizations: z.array(organization),
  places: z.array(place),
  sources: z.array(source),
  terms: z.array(term),
})

export type Records = z.output<typeof recordsSchema>
