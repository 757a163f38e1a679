import { brotliCompressSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { densityInWords } from '../../src/drawing/density.ts'
import { overviewStrip } from '../../src/drawing/overview-strip.ts'
import { layOut } from '../../src/drawing/strip-layout.ts'
import { overlap } from '../../src/drawing/svg.ts'
import { positionOn, timeAxis } from '../../src/drawing/time-axis.ts'
import { events, keyEvents } from './story.ts'

describe('timeAxis(events, width)', () => {
  const axis = timeAxis(events, 720)

  it('breaks where the scale changes, and says how long each stretch is', () => {
    expect(axis.map(({ name, length }) => [name, length])).toEqual([
      ['1994–2024', '31 years'],
      ['Jan – Sept', '9 months'],
      ['October 2025', '31 days'],
      ['Nov – Dec', '2 months'],
    ])
  })

  it('fills the width and keeps to the order of time', () => {
    const last = axis.at(-1)
    expect((last?.left ?? 0) + (last?.width ?? 0)).toBeCloseTo(720)
    const positions = events.map(({ start }) => positionOn(axis, start))
    expect(positions).toEqual(positions.toSorted((a, b) => a - b))
  })

  it('leaves out a stretch in which nothing happened', () => {
    const october = events.filter(({ start }) => start.startsWith('2025-10'))
    expect(timeAxis(october, 720).map(({ name }) => name)).toEqual(['October 2025'])
  })
})

describe.each([320, 720])('layOut(events, {width: %i})', (width) => {
  const { marks, flags } = layOut(events, { width, fontSize: 12, keyEvents })

  it('has one mark for each event, and none covers another', () => {
    expect(marks.length).toBe(events.length)
    const collisions = marks.flatMap((a, index) =>
      marks.slice(index + 1).filter((b) => overlap(a.box, b.box)),
    )
    expect(collisions).toEqual([])
    expect(marks.filter(({ box }) => box.left < 0 || box.right > width)).toEqual([])
  })

  it('has words for each key moment, clear of each other and of the marks', () => {
    expect(flags.length).toBe(keyEvents.size)
    for (const [index, flag] of flags.entries()) {
      expect(flags.slice(index + 1).filter(({ box }) => overlap(box, flag.box))).toEqual([])
      expect(flags.filter((other) => other !== flag && overlap(other.pole, flag.box))).toEqual([])
      expect(marks.filter(({ box }) => overlap(box, flag.box))).toEqual([])
      expect(flag.box.left >= 0 && flag.box.right <= width).toBe(true)
    }
  })
})

describe('densityInWords(events)', () => {
  it('says in words where the events crowd', () => {
    expect(densityInWords(events.toReversed())).toBe(
      'Of 88 events from 5 December 1994 to 29 December 2025, 45 fall in the 6 days of 16–21 October 2025. Both sides gave an account of 2. 1 planned event was cancelled.',
    )
  })
})

describe('overviewStrip(events, description, options)', () => {
  const options = { width: 720, fontSize: 12, keyEvents }

  it('says in words what it shows to those who do not see it', () => {
    expect(overviewStrip(events, 'Of 88 events', options)).toContain('aria-label="Of 88 events"')
  })

  it('marks in red what was cancelled and nothing else', () => {
    const red = (svg: string) => svg.split('var(--color-change)').length - 1
    expect(red(overviewStrip(events, '', options))).toBe(1)
    expect(red(overviewStrip(events.filter(({ status }) => status === 'held'), '', options))).toBe(0) // prettier-ignore
  })

  it('draws the same events the same, in whatever order they come', () => {
    expect(overviewStrip(events.toReversed(), '', options)).toBe(overviewStrip(events, '', options))
  })

  it('weighs at most 3 kB at both widths', () => {
    const both = [720, 320]
      .map((width) => overviewStrip(events, densityInWords(events), { ...options, width }))
      .join('')
    expect(brotliCompressSync(both).length).toBeLessThan(3_000)
  })
})
