import { z } from 'zod'
import { momentSchema } from './date.ts'
import type { Prose } from './prose.ts'
import { languageSchema, lineSchema, urlSchema } from './text.ts'

/** A readout is one side's own account of a call or meeting; expect the other side's to differ. */
export const sourceKinds = ['readout', 'report', 'analysis', 'reference'] as const

/** How we know its title, and how a reader is told. */
export const titleOrigins = {
  printed: '',
  address: 'The title was read off its address.',
  described: 'The title is our description; the copy read showed none.',
} as const

export type TitleOrigin = keyof typeof titleOrigins

/** A document we cite. */
export const sourceSchema = z.strictObject({
  kind: z.enum(sourceKinds),
  title: lineSchema,
  titleFrom: z.enum(Object.keys(titleOrigins) as [TitleOrigin, ...TitleOrigin[]]),
  /** Who published the page, e.g., `Business Recorder`. */
  publisher: lineSchema,
  /** Whose text the page carries, e.g., `Reuters`. */
  agency: lineSchema.optional(),
  /** Whose report the page relays in its own words, e.g., `Financial Times`. */
  citing: lineSchema.optional(),
  url: urlSchema,
  /** Absent when the copy we read printed no date; then `dateNote` says what is known. */
  published: momentSchema.optional(),
  dateNote: lineSchema.optional(),
  language: languageSchema,
  /** What a reader should know about it, e.g., `Russian state agency`. */
  note: lineSchema.optional(),
  /** Its number in the story's fact file, e.g., `S02`. */
  fact: z.string().regex(/^S\d{2,3}$/, 'the number of a source such as `S02`'),
})

export type Source = z.output<typeof sourceSchema> & { id: string; prose: Prose }

/** `Reuters via Business Recorder`, `LIGA.net, citing the Financial Times`. */
export function provenance({
  publisher,
  agency,
  citing,
}: Pick<Source, 'publisher' | 'agency' | 'citing'>): string {
  if (agency) return `${agency} via ${publisher}`
  return citing ? `${publisher}, citing ${citing}` : publisher
}
