import { overlap, textWidth, type Box } from './svg.ts'

/** Words on a pole that stands on a point of the axis. */
export type Pole = { x: number; foot: number; lines: string[] }

/** `box` is the room of the words, at the pole's right or left; `top` is where the pole ends. Up is negative. */
export type Flag = Pole & { box: Box; side: 'left' | 'right'; pole: Box }

/**
 * Hoists each flag as low as it can fly clear of the obstacles, of all poles and of the other flags,
 * beginning at the right, where the room ends. The same poles give the same flags.
 */
export function hoistFlags(poles: Pole[], obstacles: Box[], width: number, fontSize: number): Flag[] {
  const flags: Flag[] = []
  for (const pole of poles.toSorted((a, b) => b.x - a.x)) {
    const free = candidates(pole, fontSize).find((flag) => isFree(flag, flags, obstacles, width))
    if (!free) throw new Error(`no room for flag: ${pole.lines.join(' ')}`)
    flags.push(free)
  }
  return flags
}

function isFree({ box, pole }: Flag, flags: Flag[], obstacles: Box[], width: number): boolean {
  if (box.left < 0 || box.right > width) return false
  if (obstacles.some((obstacle) => overlap(box, obstacle))) return false
  return flags.every(
    (flag) => !overlap(box, flag.box) && !overlap(box, flag.pole) && !overlap(pole, flag.box),
  )
}

/** The lowest first; at one height the right side first. */
function candidates(pole: Pole, fontSize: number): Flag[] {
  const heights = Array.from({ length: 150 }, (_, step) => pole.foot - 4 - step * 4)
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
