import { overlap, textWidth, type Box } from './svg.ts'

/** Words on a pole that stands on a point of the axis. */
export type Pole = { x: number; foot: number; lines: string[] }

/** `box` is the room of the words, at the pole's right or left; `top` is where the pole ends. Up is negative. */
export type Flag = Pole & { box: Box; side: 'left' | 'right'; pole: Box }

/**
 * Hoists each flag as low as it can fly clear of the obstacles, of all poles and of the other flags. The one that
 * found no room, or had to fly highest, goes first in the next round; the lowest round counts.
 * The same poles give the same flags; no flags when there is no room for all.
 */
export function hoistFlags(poles: Pole[], obstacles: Box[], size: FlagSize): Flag[] | undefined {
  let order = poles.toSorted((a, b) => b.x - a.x)
  let best: Round = { height: Infinity }
  for (let round = 0; round < 80; round++) {
    const result = hoistInOrder(order, obstacles, size)
    if (result.height < best.height) best = result
    if (result.worst === order[0]) break // every further round would be the same
    order = [
      ...order.filter((pole) => pole === result.worst),
      ...order.filter((pole) => pole !== result.worst),
    ]
  }
  return best.flags
}

/** The width of the drawing, the size of its type and how high a flag may fly. */
export type FlagSize = { width: number; fontSize: number; height: number }

/** `height` is that of all flags together. */
type Round = { height: number; flags?: Flag[]; worst?: Pole | undefined }

function hoistInOrder(poles: Pole[], obstacles: Box[], size: FlagSize): Round {
  const flags: Flag[] = []
  for (const pole of poles) {
    const free = candidates(pole, size).find((flag) => isFree(flag, flags, obstacles, size))
    if (!free) return { height: Infinity, worst: pole }
    flags.push(free)
  }
  const tops = flags.map(({ box }) => box.top)
  const worst = poles[tops.indexOf(Math.min(...tops))]
  return { flags, height: -tops.reduce((sum, top) => sum + top, 0), worst }
}

function isFree({ box, pole }: Flag, flags: Flag[], obstacles: Box[], { width, height }: FlagSize): boolean {
  if (box.left < 0 || box.right > width || box.top < -height) return false
  if (obstacles.some((obstacle) => overlap(box, obstacle))) return false
  return flags.every(
    (flag) => !overlap(box, flag.box) && !overlap(box, flag.pole) && !overlap(pole, flag.box),
  )
}

/** The lowest first; at one height the right side first. */
function candidates(pole: Pole, { fontSize, height }: FlagSize): Flag[] {
  const heights = Array.from({ length: Math.ceil(height / 4) }, (_, step) => pole.foot - 4 - step * 4)
  return heights.flatMap((bottom) => [
    flagAt(pole, bottom, 'right', fontSize),
    flagAt(pole, bottom, 'left', fontSize),
  ])
}

function flagAt(pole: Pole, bottom: number, side: Flag['side'], fontSize: number): Flag {
  const { x, foot, lines } = pole
  const width = Math.max(...lines.map((line) => textWidth(line, fontSize))) + wordGap
  const top = bottom - Math.ceil(lines.length * fontSize * lineHeight)
  const box = side === 'right' ? { left: x + 1, right: x + 1 + width } : { left: x - 1 - width, right: x - 1 }
  return {
    ...pole,
    side,
    box: { ...box, top, bottom },
    pole: { left: x - 1, right: x + 1, top, bottom: foot },
  }
}

/** Between the pole and the words. */
export const wordGap = 4
export const lineHeight = 1.2
