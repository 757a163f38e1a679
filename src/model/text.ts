import { z } from 'zod'
import { typographic } from './typography.ts'

/** One line of text for readers: no markup, no line break. Written with straight quotes, read with typographic ones. */
export const lineSchema = z
  .string()
  .trim()
  .min(1)
  .regex(/^[^\n]*$/, 'one line')
  .overwrite(typographic)

/** The same with a limit, in characters. */
export function lineOf({ max }: { max: number }) {
  return lineSchema.max(max)
}

/** A language as a BCP 47 tag, e.g., `ru`, `uk`, `en-GB`. */
export const languageSchema = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'a language tag such as `ru`')

/** An address on the web, http or https only, with nothing in it that an address has to encode and no `user@`. */
export const urlSchema = z
  .url({ protocol: /^https?$/, error: 'an http or https address' })
  .refine(
    (url) => !/[\s"<>\\^`{|}]|^https?:\/\/[^/?#]*@/.test(url),
    'an address without spaces, quotation marks, brackets and `user@`',
  )

const languageNames: Record<string, string> = {
  de: 'German',
  en: 'English',
  es: 'Spanish',
  fr: 'French',
  hr: 'Croatian',
  hu: 'Hungarian',
  it: 'Italian',
  ro: 'Romanian',
  ru: 'Russian',
  sk: 'Slovak',
  uk: 'Ukrainian',
}

/** `Russian` for `ru`; the tag itself for a language that no source has yet had. */
export function languageName(tag: string): string {
  return languageNames[tag] ?? tag
}

/** With a full stop, unless it ends as a sentence does: `No date.`, `Who said so?`, `He said “no.”`. */
export function asSentence(text: string): string {
  return /[.?!…][’”»]?$/.test(text) ? text : `${text}.`
}

/** By code point, since a locale's order may change between builds. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
