import { z } from 'zod'
import type { Prose } from './prose.ts'
import { lineSchema } from './text.ts'

/** A page about Readout itself, at the top of the site: `content/pages/about.md` is `/about/`. */
export const pageSchema = z.strictObject({ title: lineSchema, description: lineSchema })

export type Page = z.output<typeof pageSchema> & { id: string; prose: Prose }
