import { z } from 'zod'
import { compareMoments, momentSchema, type Moment } from './date.ts'
import { idSchema } from './id.ts'
import type { Prose } from './prose.ts'
import { questionSchema } from './question.ts'
import { lineOf, lineSchema } from './text.ts'
import { newestFirst, updateSchema } from './update.ts'

/**
 * An explainer. The body begins with the story in brief, a list of at most six lines that cite their claims,
 * before the first heading; the rest is the story in full.
 */
export const articleSchema = z.strictObject({
  /** A short label above the headline, e.g., `Ukraine diplomacy`. */
  kicker: lineSchema,
  /** At most 90 characters. */
  headline: lineOf({ max: 90 }),
  /** One or two sentences under the headline: the point, first. */
  standfirst: lineOf({ max: 320 }),
  /** First publication, to the minute with a zone. It never changes. */
  datePublished: momentSchema,
  /** The article by somebody else that this story starts from: a source. */
  origin: idSchema.optional(),
  /** Who is who, in order of importance, each with the part they play. */
  people: z.array(z.strictObject({ person: idSchema, part: lineSchema })).default([]),
  /** The chronology. `key` moments stand out. */
  events: z.array(z.strictObject({ event: idSchema, key: z.boolean().default(false) })).default([]),
  /** Events whose readouts the article puts side by side. */
  readouts: z.array(idSchema).default([]),
  /** What is not known. */
  questions: z.array(questionSchema).default([]),
  /** Changes since publication, newest first. */
  updates: z.array(updateSchema).default([]),
  /** Whether it leads the front page. */
  lead: z.boolean().default(false),
  /** Other articles worth reading next. */
  related: z.array(idSchema).default([]),
})

export type Article = z.output<typeof articleSchema> & {
  id: string
  /** The story in brief, a list. */
  brief: Prose
  /** The rest. */
  prose: Prose
}

/** The last substantive change: that of the newest significant update, or first publication. */
export function dateModified({ datePublished, updates }: Pick<Article, 'datePublished' | 'updates'>): Moment {
  return newestFirst(updates).find((update) => update.significance === 'significant')?.date ?? datePublished
}

/** Newest change first; ties by id, so that builds are reproducible. */
export function newestArticlesFirst(articles: Article[]): Article[] {
  const dated = articles.map((article) => ({ article, date: dateModified(article) }))
  return dated
    .sort((a, b) => compareMoments(b.date, a.date) || (a.article.id < b.article.id ? -1 : 1))
    .map(({ article }) => article)
}
