import { pictureSize } from '../metadata/metadata.ts'
import { site } from '../site.ts'
import type { Card } from './card.ts'
import { inks, paper } from './colour.ts'
import { drawMark } from './mark.ts'
import { balancedLines, drawSetting, fit, heightOf, widthOf, type Coloured, type Setting } from './setting.ts'
import { openTypeface, setWord, type Typeface } from './typeface.ts'

/** The card as SVG in which all text is outlines, so that it is the same on every machine. */
export function drawCard(card: Card): string {
  const label = lineOf(
    [...words(card.label, sans, muted), ...words(card.change && `· ${card.change}`, sans, change)],
    34,
  )
  const note = noteOf(card)
  const wordmark = lineOf(words(site.title, serif, ink), 40)
  const wordmarkLeft = right - widthOf(wordmark.lines.flat()) * wordmark.size
  const footRoom = { width: wordmarkLeft - gap - left, height: 34, leading: 1, largest: 34 }
  const date = fit(words(card.date, sans, muted), footRoom)

  const noteTop = bottom - footHeight - heightOf(note)
  const textTop = top + label.size + gap
  const room = { width, height: noteTop - gap - textTop, leading: 1.12, largest: 144 }
  const text = fit(words(card.text, serif, ink), room)
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${pictureSize.width}" height="${pictureSize.height}">`,
    `<path fill="${paper}" d="M0 0h${pictureSize.width}v${pictureSize.height}H0z"/>`,
    `<path fill="${ink}" d="M64 ${top}h18V${bottom}H64zM94 ${shortBarTop}h18V${bottom}H94z"/>`,
    drawSetting(label, left, top + label.size * 0.72),
    drawSetting(text, left, textTop + text.size * 0.82),
    card.status ? drawMark(card.status, 29, left, noteTop + 10) : '',
    drawSetting(note, left + markRoom(card), noteTop + note.size * 0.9),
    drawSetting(date, left, bottom),
    drawSetting(wordmark, wordmarkLeft, bottom),
    '</svg>',
  ].join('')
}

// Pixels of a picture 1200 wide; a chat shows it at a quarter of that.
const [top, bottom, left, right] = [64, 566, 152, 1136]
const width = right - left
const shortBarTop = top + ((bottom - top) * 4) / 14
const gap = 28
const footHeight = 60

const { ink, muted, change } = inks
const serif = openTypeface('serif')
const sans = openTypeface('sans')

/** On one line if there is room, else each on lines of its own; smaller where that takes more than three. */
function noteOf(card: Card): Setting {
  const width = right - left - markRoom(card)
  const who = words(card.who, sans, ink)
  const firmness = words(card.firmness, sans, muted)
  const dot = who.length > 0 && firmness.length > 0 ? words('·', sans, muted) : []
  const line = [...who, ...dot, ...firmness]
  const settings = [40, 37, 34].map((size) => {
    const apart = [who, firmness].flatMap((part) => balancedLines(part, width / size))
    return { size, leading: 1.2, lines: widthOf(line) <= width / size ? [line] : apart }
  })
  return settings.find(({ lines }) => lines.length <= 3) ?? settings.at(-1)!
}

function markRoom({ status }: Card): number {
  return status ? 46 : 0
}

function words(text = '', typeface: Typeface, colour: string): Coloured[] {
  return (text.match(/\S+/g) ?? []).map((word) => ({ ...setWord(word, typeface), colour }))
}

function lineOf(line: Coloured[], size: number): Setting {
  return { size, leading: 1, lines: [line] }
}
