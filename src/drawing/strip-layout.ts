import { formatEventDay, type Moment } from '../model/date.ts'
import { chronological, type Event } from '../model/event.ts'
import { hoistFlags, type Flag, type Pole } from './flag.ts'
import { round, wrap, type Box } from './svg.ts'
import { dayOfEvent, dayWidth, positionOn, stretchOf, timeAxis, type Stretch } from './time-axis.ts'

export type StripOptions = {
  /** In pixels. A strip of less than 600 tells the days of its key moments, a wider one also what they were. */
  width: number
  fontSize: number
  keyEvents?: ReadonlySet<string>
}

export type StripLayout = { axis: Stretch[]; marks: Mark[]; flags: Flag[] }

/** An event's mark: `twofold` if both sides gave an account, `plan` if it has not been held. */
export type Mark = { event: Event; kind: 'held' | 'twofold' | 'plan'; box: Box; key: boolean }

/** Where everything stands; the axis is at zero and up is negative. */
export function layOut(
  events: Event[],
  { width, fontSize, keyEvents = new Set() }: StripOptions,
): StripLayout {
  const inOrder = chronological(events)
  const axis = timeAxis(inOrder, width)
  const slot = dayWidth(axis)
  const tops = new Map<number, number>() // the top of each column by its left, e.g., 130.2 → -24
  const marks = inOrder.map((event): Mark => {
    const kind = event.readouts.length > 1 ? 'twofold' : event.status === 'held' ? 'held' : 'plan'
    const left = columnOf(axis, dayOfEvent(event), slot)
    const bottom = (tops.get(left) ?? -1) - 1.5
    const top = bottom - heights[kind]
    tops.set(left, top)
    return {
      event,
      kind,
      box: { left, right: left + slot * 0.75, top, bottom },
      key: keyEvents.has(event.id),
    }
  })
  const columns = marks.map(({ box }) => box)
  const hoist = (words: (event: Event) => string[]) => {
    const poles = marks.filter(({ key }) => key).map((mark) => poleOf(mark, tops, words(mark.event)))
    return hoistFlags(poles.filter(isNew), columns, { width, fontSize, height: 360 })
  }
  const day = (event: Event) => [shortDay(event, axis)]
  const title = (length: number) => (event: Event) => [...day(event), ...wrap(event.title, length)]
  // Of several widths of the words, the one that needs the least height.
  const titled =
    width < 600
      ? []
      : [18, 21, 24, 27, 30].map((length) => hoist(title(length))).filter((flags) => flags !== undefined)
  const [lowest] = titled.toSorted((a, b) => topOf(b) - topOf(a))
  return { axis, marks, flags: lowest ?? hoist(day) ?? [] }
}

const heights = { held: 4, twofold: 15, plan: 10 } as const

/** Columns are as wide as a day of the stretch that gives a day the most room. */
function columnOf(axis: Stretch[], day: Moment, slot: number): number {
  const { left, width } = stretchOf(axis, day)
  const column = Math.floor((positionOn(axis, day) - left) / slot + 0.001)
  const last = Math.floor(width / slot + 0.001) - 1
  return round(left + Math.max(0, Math.min(column, last)) * slot)
}

function poleOf({ box }: Mark, tops: Map<number, number>, lines: string[]): Pole {
  return { x: round((box.left + box.right) / 2), foot: (tops.get(box.left) ?? 0) - 1, lines }
}

function topOf(flags: Flag[]): number {
  return Math.min(...flags.map(({ box }) => box.top))
}

/** Two key moments of one day need its name once. */
function isNew(pole: Pole, index: number, poles: Pole[]): boolean {
  return index === poles.findIndex(({ x, lines }) => x === pole.x && lines.join() === pole.lines.join())
}

/** `20 Oct` in the year that the strip enlarges, otherwise the year alone. */
function shortDay(event: Event, axis: Stretch[]): string {
  const year = dayOfEvent(event).slice(0, 4)
  const isEnlarged = axis.some(({ length, start }) => length.endsWith('days') && start.slice(0, 4) === year)
  return isEnlarged ? formatEventDay(event.start, event.end, event.zone) : year
}
