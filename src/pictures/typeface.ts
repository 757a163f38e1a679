import { readFileSync } from 'node:fs'
import { Blob, Buffer, Face, Font, shape } from 'harfbuzzjs'

/** A face in one weight, in a file for each script. */
export type Typeface = Script[]

/** A word in ems, from the beginning of its base line. */
export type Word = { width: number; glyphs: Glyph[] }

/** `outline` is path data in units of the font, upwards; `scale` makes ems of them. */
type Glyph = { outline: string; x: number; y: number; scale: number }
type Script = { font: Font; letters: ReadonlySet<number>; scale: number }

export function openTypeface(name: 'serif' | 'sans'): Typeface {
  return ['latin', 'latin-ext', 'cyrillic'].map((script) => {
    const face = new Face(new Blob(readFileSync(`src/pictures/fonts/${name}-${script}.ttf`)))
    return { font: new Font(face), letters: new Set(face.collectUnicodes()), scale: 1 / face.upem }
  })
}

/** The word with its kerning, measured by the same shaping that draws it. */
export function setWord(text: string, typeface: Typeface): Word {
  const word: Word = { width: 0, glyphs: [] }
  for (const run of runsOf(text, typeface)) append(run, word)
  return word
}

function append({ text, script: { font, scale } }: Run, word: Word): void {
  const buffer = new Buffer()
  buffer.addText(text)
  buffer.guessSegmentProperties()
  shape(font, buffer)
  for (const { codepoint, xAdvance = 0, xOffset = 0, yOffset = 0 } of buffer.getGlyphInfosAndPositions()) {
    const outline = font.glyphToPath(codepoint)
    word.glyphs.push({ outline, x: word.width + xOffset * scale, y: yOffset * scale, scale })
    word.width += xAdvance * scale
  }
}

type Run = { text: string; script: Script }

/** A letter that no script has is drawn as the box that stands for one: it stops neither reader nor build. */
function runsOf(text: string, typeface: Typeface): Run[] {
  const runs: Run[] = []
  for (const letter of text) {
    const script = typeface.find(({ letters }) => letters.has(letter.codePointAt(0) ?? 0)) ?? typeface[0]
    const last = runs.at(-1)
    if (last && last.script === script) last.text += letter
    else if (script) runs.push({ text: letter, script })
  }
  return runs
}
