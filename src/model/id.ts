import { z } from 'zod'

/** The name of a thing: its file name without `.md`, for ever. Small Latin letters, digits and single hyphens. */
export const idSchema = z
  .string()
  .max(100)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id such as `sergey-lavrov`: small letters, digits and hyphens')

/** `carlie-south` for `Čárlie South`; none where a letter has no Latin base. */
export function idOf(name: string): string | undefined {
  const plain = name.normalize('NFKD').replaceAll(/\p{M}/gu, '')
  const words = plain.toLowerCase().match(/[a-z0-9]+/g) ?? []
  const id = words.join('-')
  const isForeign = /(?![\0-\x7f])[\p{L}\p{N}]/u.test(plain)
  return !isForeign && idSchema.safeParse(id).success ? id : undefined
}

/** The number of a fact in the story's fact file, e.g., `F42`. */
export const factSchema = z.string().regex(/^F\d{2,3}$/, 'the number of a fact such as `F42`')
