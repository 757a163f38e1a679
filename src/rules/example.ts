import { structuredPatch, type StructuredPatchHunk } from 'diff'

/** How a rule is broken and kept, and what the check says of it. */
export type Example = { wrong: string; right: string; message: string }

/** From a file that breaks a rule, one that keeps it and the messages about the first: where they differ first. */
export function exampleOf(notOk: string, ok: string, messages: string): Example {
  const [hunk] = structuredPatch('', '', notOk, ok, undefined, undefined, { context: 1 }).hunks
  if (!hunk) throw new Error('Unexpected examples that are alike, expected a difference')
  return { wrong: excerpt(hunk, '+'), right: excerpt(hunk, '-'), message: messageAbout(hunk, messages) }
}

/** The lines without those of the other file, and without the indent that all of them have. */
function excerpt({ lines }: StructuredPatchHunk, other: '+' | '-'): string {
  const own = lines.filter((line) => !line.startsWith(other)).map((line) => line.slice(1))
  const indent = Math.min(...own.filter((line) => line.trim() !== '').map((line) => line.search(/\S/)))
  return own
    .map((line) => line.slice(indent))
    .join('\n')
    .replaceAll(/^\n+|\n+$/g, '')
}

/** From lines such as ``people/ada-north.md:3:1: Unexpected key `surnmae`, expected … known-key``. */
function messageAbout({ oldStart, oldLines }: StructuredPatchHunk, messages: string): string {
  const all = Array.from(
    messages.matchAll(/:(\d+):\d+: (?:warning: )?(Unexpected .+) [a-z-]+(?: \[.*\])?$/gm),
    ([, line, message = '']) => ({ line: Number(line), message }),
  )
  const within = all.find(({ line }) => line >= oldStart && line < oldStart + oldLines)
  return (within ?? all[0])?.message ?? ''
}
