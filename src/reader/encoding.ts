import type { VFile } from 'vfile'
import { location } from 'vfile-location'
import { report } from '../rules/problem.ts'

/** Gives the file its text, unless the bytes are not UTF-8 or hide what a reader or a reviewer cannot see. */
export function decode(file: VFile, bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  file.value = text
  const hidden = findHidden(text) ?? findReferenceToHidden(text)
  if (hidden) {
    const broken = hidden.code === replacementCharacter
    report(file, {
      ruleId: 'plain-text',
      unexpected: broken ? 'bytes that are not UTF-8' : describe(hidden.code),
      expected: broken ? 'a file saved as UTF-8' : 'only characters that can be seen',
      place: location(file).toPoint(hidden.index),
    })
  }
  return !hidden
}

/** The first character that cannot be seen, e.g., a control, a bidirectional override, a byte order mark. */
export function findHidden(text: string): { index: number; code: number } | undefined {
  const index = text.search(hiddenCharacter)
  return index === -1 ? undefined : { index, code: text.codePointAt(index) ?? 0 }
}

/** ``byte order mark `U+FEFF` `` */
export function describe(code: number): string {
  const noun =
    code === 0xfeff
      ? 'byte order mark'
      : code < 0xa0
        ? 'control character'
        : isBidirectional(code)
          ? 'bidirectional control'
          : 'hidden character'
  return `${noun} \`U+${code.toString(16).toUpperCase().padStart(4, '0')}\``
}

const replacementCharacter = 0xfffd // What decoding leaves in place of bytes that mean nothing.
const hiddenCharacter =
  /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufffd-\uffff\p{Surrogate}]|\r(?!\n)/u

/** The same characters spelt as `&#x202e;`, which Markdown resolves. */
function findReferenceToHidden(text: string): { index: number; code: number } | undefined {
  for (const { index, 1: hexadecimal, 2: decimal } of text.matchAll(/&#(?:x([\da-f]+)|(\d+));/gi)) {
    const number = hexadecimal ? Number.parseInt(hexadecimal, 16) : Number(decimal)
    const code = number > 0x10ffff ? replacementCharacter : number
    if (findHidden(String.fromCodePoint(code))) return { index, code }
  }
  return undefined
}

function isBidirectional(code: number): boolean {
  return code === 0x61c || (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069)
}
