import { oncePer } from '../model/once-per.ts'
import { contains, overlap, textWidth, type Box, type Point, type Size } from './svg.ts'

/** A name for a point of the drawing. */
export type Name = {
  text: string
  at: Point
  /** `beside` a dot, or `on` the area itself. */
  position: 'beside' | 'on'
  /** Left out rather than crowded in. */
  optional?: boolean
  /** Whether the area named lies under a point, for a name that must not stray from it. */
  covers?: (point: Point) => boolean
  /** The dot stands for an area, not for a spot: it is drawn hollow. */
  hollow?: boolean
}

export type Label = Name & {
  box: Box
  /** From the dot to a label that found no room beside it. */
  leader?: [Point, Point]
}

/**
 * Finds room for every name: no two boxes overlap, none covers a dot, all lie within the drawing.
 * Each name in turn takes the nearest free room; then whichever fared worst goes first in the next round
 * ("squeaky wheel"), and the best round counts. A name for which a crowded map has no room is left to the list of
 * places beside it. The same names give the same places.
 */
export function placeLabels(names: Name[], size: Size, fontSize: number): Label[] {
  const ground = survey(names, size, fontSize)
  let order = byImportance(names)
  let best: Round | undefined
  const rounds = Math.min(24, Math.ceil(1000 / names.length)) // where hundreds crowd, trying on gains nothing
  for (let round = 0; round < rounds; round++) {
    const result = placeInOrder(order, ground)
    if (!best || result.cost < best.cost) best = result
    const { worst } = result
    if (!worst || worst === order[0]) break // every further round would be the same
    order = [worst, ...order.filter((name) => name !== worst)]
  }
  return best?.labels ?? []
}

/** What is the same in every round: where a name may stand, and whether it is clear there of all but other names. */
type Ground = { roomsFor(name: Name): Label[]; isClear(room: Label): boolean }

function survey(names: Name[], size: Size, fontSize: number): Ground {
  const frame = { left: 4, top: 4, right: size.width - 4, bottom: size.height - 4 }
  const dots = names
    .filter(({ position }) => position === 'beside')
    .map(({ at }) => around(at, fontSize * 0.3))
  return {
    roomsFor: oncePer((name) => candidates(name, fontSize)),
    isClear: oncePer(({ box, leader, at, covers }) => {
      if (!contains(frame, box) || dots.some((dot) => overlap(dot, box))) return false
      if (covers && !middle(box).every(covers)) return false
      return !dots.some((dot) => !overlap(dot, around(at, 1)) && crosses(leader, dot))
    }),
  }
}

type Round = { labels: Label[]; cost: number; worst?: Name | undefined }

function placeInOrder(names: Name[], ground: Ground): Round {
  const labels: Label[] = []
  const ranks = new Map<Name, number>() // the worse the room, the higher; hopeless: 1000
  for (const name of names) {
    const rooms = ground.roomsFor(name)
    const rank = rooms.findIndex((room) => ground.isClear(room) && isFree(room, labels))
    const label = rooms[rank]
    if (label) labels.push(label)
    if (!name.optional) ranks.set(name, label ? rank : 1000)
  }
  const worst = [...ranks].toSorted(([, a], [, b]) => b - a)[0]?.[0]
  const cost = [...ranks.values()].reduce((sum, each) => sum + each ** 2, 0) - labels.length
  return { labels, cost, worst }
}

function isFree({ box, leader }: Label, labels: Label[]): boolean {
  return labels.every(
    (label) => !overlap(label.box, box) && !crosses(label.leader, box) && !crosses(leader, label.box),
  )
}

/** Obligatory names first; of these areas, then the dots with the nearest neighbours. */
function byImportance(names: Name[]): Name[] {
  const crowding = (name: Name) =>
    names.reduce((sum, other) => sum + (other === name ? 0 : 1 / (1 + distance(name.at, other.at) ** 2)), 0)
  return names.toSorted(
    (a, b) =>
      Number(a.optional ?? false) - Number(b.optional ?? false) ||
      Number(b.position === 'on') - Number(a.position === 'on') ||
      crowding(b) - crowding(a) ||
      (a.text < b.text ? -1 : 1),
  )
}

/** Nearest and most readable first: right, left, above, below, then ever further out with a leader. */
function candidates(name: Name, fontSize: number): Label[] {
  const size = { width: textWidth(name.text, fontSize), height: fontSize * 1.1 }
  if (name.position === 'on') {
    return nudges.map(([dx, dy]) => ({ ...name, box: boxAt(name.at, [dx * fontSize, dy * fontSize], size) }))
  }
  const gap = fontSize * 0.45
  const near = [0, 180, 270, 90, 315, 45, 225, 135].map((angle) => ({
    ...name,
    box: beside(name.at, angle, gap, size),
  }))
  const far = [1.2, 2, 3, 4.2, 6, 9, 13].flatMap((distance) =>
    Array.from({ length: 24 }, (_, index) => {
      const angle = index * 15
      const box = beside(name.at, angle, distance * fontSize, size)
      return { ...name, box, leader: [name.at, nearest(box, name.at)] as [Point, Point] }
    }),
  )
  return [...near, ...far]
}

/** Where else a name may stand on its area, in ems, the middle first. */
const nudges = [0, -0.8, 0.8, -1.6, 1.6]
  .flatMap((dy) => [0, -1, 1, -2, 2].map((dx): Point => [dx, dy]))
  .toSorted((a, b) => Math.hypot(...a) - Math.hypot(...b))

/** The box that begins `gap` away from the point, in the direction of `angle` degrees clockwise from the right. */
function beside(at: Point, angle: number, gap: number, size: Size): Box {
  const [dx, dy] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)]
  return boxAt(at, [dx * gap + (dx * size.width) / 2, dy * gap + (dy * size.height) / 2], size)
}

function boxAt([x, y]: Point, [dx, dy]: Point, { width, height }: Size): Box {
  const [left, top] = [Math.round(x + dx - width / 2), Math.round(y + dy - height / 2)]
  return { left, top, right: left + Math.ceil(width), bottom: top + Math.ceil(height) }
}

/** Three points along the middle half of a line of text: its ends may stick out over a coast. */
function middle({ left, top, right, bottom }: Box): Point[] {
  return [0.25, 0.5, 0.75].map((part) => [left + (right - left) * part, (top + bottom) / 2])
}

function around([x, y]: Point, radius: number): Box {
  return { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius }
}

function nearest({ left, top, right, bottom }: Box, [x, y]: Point): Point {
  return [Math.min(Math.max(x, left), right), Math.min(Math.max(y, top), bottom)]
}

function crosses(line: [Point, Point] | undefined, box: Box): boolean {
  if (!line) return false
  const [[x1, y1], [x2, y2]] = line
  const steps = Math.ceil(distance(...line))
  return Array.from({ length: steps }, (_, step) => step / steps).some((t) =>
    overlap(box, around([x1 + (x2 - x1) * t, y1 + (y2 - y1) * t], 0.5)),
  )
}

function distance([x1, y1]: Point, [x2, y2]: Point): number {
  return Math.hypot(x1 - x2, y1 - y2)
}
