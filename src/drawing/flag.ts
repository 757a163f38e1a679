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
  let order = poles
    .toSorted((a, b) => b.x - a.x)
    .map((pole) => candidates(pole, size).filter(({ box }) => isClear(box, obstacles, size)))
  let best: Round = { height: Infinity }
  const tried: Flag[][][] = []
  // Once an order comes again, so does all that followed it.
  while (tried.length < 80 && !tried.some((each) => isSameOrder(each, order))) {
    tried.push(order)
    const result = hoistInOrder(order)
    if (result.height < best.height) best = result
    const { worst } = result
    order = [...order.filter((each) => each === worst), ...order.filter((each) => each !== worst)]
  }
  return best.flags
}

/** The width of the drawing, the size of its type and how high a flag may fly. */
export type FlagSize = { width: number; fontSize: number; height: number }

function isSameOrder(a: Flag[][], b: Flag[][]): boolean {
  return a.every((each, index) => each === b[index])
}

/** `height` is that of all flags together; `worst` are the candidates of the pole that fared worst. */
type Round = { height: number; flags?: Flag[]; worst?: Flag[] | undefined }

function hoistInOrder(order: Flag[][]): Round {
  const flags: Flag[] = []
  for (const candidates of order) {
    const free = candidates.find((flag) => isFree(flag, flags))
    if (!free) return { height: Infinity, worst: candidates }
    flags.push(free)
  }
  const tops = flags.map(({ box }) => box.top)
  const worst = order[tops.indexOf(Math.min(...tops))]
  return { flags, height: -tops.reduce((sum, top) => sum + top, 0), worst }
}

function isFree({ box, pole }: Flag, flags: Flag[]): boolean {
  return flags.every(
    (flag) => !overlap(box, flag.box) && !overlap(box, flag.pole) && !overlap(pole, flag.box),
  )
}

function isClear(box: Box, obstacles: Box[], { width, height }: FlagSize): boolean {
  if (box.left < 0 || box.right > width || box.top < -height) return false
  return !obstacles.some((obstacle) => overlap(box, obstacle))
}

/** The lowest first; at one height the right side first. */
function candidates(pole: Pole, { fontSize, height }: FlagSize): Flag[] {
  const { x, foot, lines } = pole
  const width = Math.max(...lines.map((line) => textWidth(line, fontSize))) + wordGap
  const room = Math.ceil(lines.length * fontSize * lineHeight)
  const sides = { right: { left: x + 1, right: x + 1 + width }, left: { left: x - 1 - width, right: x - 1 } }
  const bottoms = Array.from({ length: Math.ceil(height / 4) }, (_, step) => foot - 4 - step * 4)
  return bottoms.flatMap((bottom) => {
    const top = bottom - room
    const mast = { left: x - 1, right: x + 1, top, bottom: foot }
    return (['right', 'left'] as const).map((side) => ({
      ...pole,
      side,
      box: { ...sides[side], top, bottom },
      pole: mast,
    }))
  })
}

/** Between the pole and the words. */
export const wordGap = 4
export const lineHeight = 1.2
