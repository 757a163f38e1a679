import { s } from 'hastscript'
import type { Element } from 'hast'
import type { Event } from '../model/event.ts'
import { lineHeight, wordGap, type Flag } from './flag.ts'
import { layOut, type Mark, type StripOptions } from './strip-layout.ts'
import { renderSvg, round } from './svg.ts'
import { breakWidth, type Stretch } from './time-axis.ts'

/**
 * One line of time with a mark for each event, those of one day on top of each other. Two bars of unequal length
 * are an event of which both sides gave an account; an open bar is a plan, struck in red if it was cancelled.
 */
export function overviewStrip(events: Event[], description: string, options: StripOptions): string {
  const { axis, marks, flags } = layOut(events, options)
  const top = Math.floor(Math.min(...flags.map(({ box }) => box.top), ...marks.map(({ box }) => box.top))) - 2
  const drawing = s(
    'g',
    { transform: `translate(0 ${-top})`, fontSize: options.fontSize, fill: 'currentColor' },
    [
      ...axis.flatMap((stretch, index) => drawStretch(stretch, options.fontSize, index === axis.length - 1)),
      ...marks.map(drawMark),
      ...flags.map((flag) => drawFlag(flag, options.fontSize)),
    ],
  )
  const height = Math.ceil(options.fontSize * 2.8) - top
  return renderSvg({ width: options.width, height }, description, [drawing])
}

function drawStretch({ name, length, left, width }: Stretch, fontSize: number, isLast: boolean): Element[] {
  const [start, end] = [round(left), round(left + width)]
  const strokes = `M${start} 0H${end}${isLast ? '' : `m${breakWidth / 2 - 4} 4 3-8m2 8 3-8`}`
  return [
    s('path', { d: strokes, stroke: 'currentColor', fill: 'none' }),
    s('text', { x: start, y: round(fontSize * 1.25) }, name),
    s('text', { x: start, y: round(fontSize * 2.45), fill: 'var(--color-muted)' }, length),
  ]
}

function drawMark({ kind, box, key, event }: Mark): Element {
  const { left, right, top, bottom } = box
  const [width, height] = [right - left, bottom - top]
  const strength = key || kind !== 'held' ? {} : { fillOpacity: 0.55 }
  if (kind === 'held') return s('path', { d: bar(left, top, width, height), ...strength })
  if (kind === 'twofold') {
    const each = width * 0.4
    return s('path', {
      d: bar(left, top, each, height) + bar(right - each, top + height * 0.3, each, height * 0.7),
    })
  }
  const isCancelled = event.status === 'cancelled'
  const strike = isCancelled
    ? `M${round(left - 2)} ${round(bottom - 1)}L${round(right + 2)} ${round(top + 1)}`
    : ''
  return s('path', {
    d: bar(left + 0.5, top + 0.5, width - 1, height - 1) + strike,
    fill: 'none',
    stroke: isCancelled ? 'var(--color-change)' : 'currentColor',
  })
}

function drawFlag({ box, pole, side, x, lines }: Flag, fontSize: number): Element {
  const words = lines.map((line, index) => {
    const y = round(box.top + fontSize * (index * lineHeight + 0.92))
    const place = side === 'right' ? { x: x + wordGap } : { x: x - wordGap, textAnchor: 'end' }
    return s('text', { ...place, y, ...(index > 0 && { fill: 'var(--color-muted)' }) }, line)
  })
  const mast = s('path', {
    d: `M${x} ${round(pole.bottom)}V${box.top}`,
    stroke: 'currentColor',
    strokeOpacity: 0.6,
  })
  return s('g', [mast, ...words])
}

function bar(left: number, top: number, width: number, height: number): string {
  return `M${round(left)} ${round(top)}h${round(width)}v${round(height)}h${round(-width)}z`
}
