import type { Word } from './typeface.ts'

/** Words of one typeface in lines of one size. */
export type Setting = { size: number; leading: number; lines: Coloured[][] }

export type Coloured = Word & { colour: string }
type Room = { width: number; height: number; leading: number; largest: number }

/** As large as the room allows, but not larger than `largest`. Every word is kept, however small that makes them. */
export function fit(words: Coloured[], { width, height, leading, largest }: Room): Setting {
  for (let size = largest; size > 2; size -= 2) {
    const lines = greedyLines(words, width / size)
    const isTooWide = lines.some((line) => widthOf(line) > width / size)
    if (!isTooWide && lines.length * size * leading <= height)
      return { size, leading, lines: balancedLines(words, width / size) }
  }
  return { size: 2, leading, lines: greedyLines(words, width / 2) }
}

/** Lines of at most `width` ems, as even as their number allows. */
export function balancedLines<W extends Word>(words: W[], width: number): W[][] {
  const { length } = greedyLines(words, width)
  let [tooNarrow, wideEnough] = [0, width]
  while (wideEnough - tooNarrow > 0.1) {
    const middle = (tooNarrow + wideEnough) / 2
    const lines = greedyLines(words, middle)
    if (lines.length > length || lines.some((line) => widthOf(line) > middle)) tooNarrow = middle
    else wideEnough = middle
  }
  return greedyLines(words, wideEnough)
}

/** In ems. */
export function widthOf(line: Word[]): number {
  return line.reduce((sum, { width }) => sum + width, 0) + space * (line.length - 1)
}

export function heightOf({ size, leading, lines }: Setting): number {
  return size * leading * lines.length
}

/** The outlines of all letters, the first line on the base line `y`. */
export function drawSetting({ size, leading, lines }: Setting, x: number, y: number): string {
  return lines.map((line, row) => drawLine(line, size, x, y + row * size * leading)).join('')
}

const space = 0.22

function greedyLines<W extends Word>(words: W[], width: number): W[][] {
  const lines: W[][] = []
  for (const word of words) {
    const line = lines.at(-1)
    if (line && widthOf([...line, word]) <= width) line.push(word)
    else lines.push([word])
  }
  return lines
}

function drawLine(line: Coloured[], size: number, x: number, y: number): string {
  const starts = line.map((_, index) => (index === 0 ? 0 : widthOf(line.slice(0, index)) + space))
  return line.map((word, index) => drawWord(word, size, x + (starts[index] ?? 0) * size, y)).join('')
}

function drawWord({ glyphs, colour }: Coloured, size: number, x: number, y: number): string {
  return glyphs
    .map(({ outline, scale, ...glyph }) => {
      const matrix = [scale * size, 0, 0, -scale * size, x + glyph.x * size, y - glyph.y * size]
      const transform = matrix.map((value) => Math.round(value * 1e4) / 1e4).join()
      return `<path fill="${colour}" transform="matrix(${transform})" d="${outline}"/>`
    })
    .join('')
}
