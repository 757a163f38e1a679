import type { Element } from 'hast'
import { s } from 'hastscript'
import type { Atlas } from './atlas.ts'
import type { Frame } from './frame.ts'
import type { Label } from './label.ts'
import { pathData } from './path-data.ts'
import type { Child, Point } from './svg.ts'

/** The ground of a map: land in a faint tint, borders as hairlines. */
export function drawGround({ projection }: Frame, atlas: Atlas): Child[] {
  const line = {
    fill: 'none',
    stroke: 'currentColor',
    strokeWidth: 0.75,
    strokeOpacity: 0.5,
    vectorEffect: 'non-scaling-stroke',
  }
  return [
    s('path', { d: pathData(atlas.land, projection), ...line, fill: 'var(--color-shade)' }),
    s('path', { d: pathData(atlas.borders, projection), ...line, strokeOpacity: 0.35 }),
    s('path', {
      d: pathData(atlas.openBorders, projection),
      ...line,
      strokeOpacity: 0.35,
      strokeDashArray: '4 3',
    }),
  ]
}

/** Dots, leaders and names at one size of type. */
export function drawLabels(labels: Label[], fontSize: number, className?: string): Child {
  const halo = {
    stroke: 'var(--color-paper)',
    strokeWidth: fontSize / 5,
    paintOrder: 'stroke',
    strokeLineJoin: 'round',
  }
  return s('g', { className, fontSize, fill: 'currentColor' }, [
    ...labels.flatMap(({ leader }) => (leader ? [drawLeader(leader)] : [])),
    ...labels.flatMap((label) => (label.position === 'on' ? [] : [drawDot(label, fontSize)])),
    s(
      'g',
      halo,
      labels.map((label) => drawName(label, fontSize)),
    ),
  ])
}

function drawLeader(leader: [Point, Point]): Element {
  return s('path', {
    d: `M${leader.flat().join(' ')}`,
    stroke: 'currentColor',
    vectorEffect: 'non-scaling-stroke',
  })
}

function drawDot({ at: [cx, cy], hollow }: Label, fontSize: number): Element {
  const ring = hollow && { fill: 'var(--color-paper)', stroke: 'currentColor', strokeWidth: fontSize / 12 }
  return s('circle', { cx, cy, r: fontSize / 5, ...ring })
}

/** The side that faces the dot keeps to it, however wide the reader's font is. */
function drawName({ text, box, at: [x], optional }: Label, fontSize: number): Element {
  const y = Math.round(box.bottom - fontSize * 0.28)
  const tint = optional && { fill: 'var(--color-muted)' }
  if (box.left >= x) return s('text', { x: box.left, y, ...tint }, text)
  if (box.right <= x) return s('text', { x: box.right, y, textAnchor: 'end', ...tint }, text)
  return s('text', { x: Math.round((box.left + box.right) / 2), y, textAnchor: 'middle', ...tint }, text)
}
