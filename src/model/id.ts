import { z } from 'zod'

/** The name of a thing: its file name without `.md`, for ever. Small Latin letters, digits and single hyphens. */
export const idSchema = z
  .string()
  .max(100)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id such as `sergey-lavrov`: small letters, digits and hyphens')

/** The number of a fact in the story's fact file, e.g., `F42`. */
export const factSchema = z.string().regex(/^F\d{2,3}$/, 'the number of a fact such as `F42`')
