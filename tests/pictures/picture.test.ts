import { mkdtempSync, readFileSync, statSync, truncateSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Resvg } from '@resvg/resvg-js'
import { describe, expect, it } from 'vitest'
import { claimStatuses, type ClaimStatus } from '../../src/model/claim.ts'
import type { Card } from '../../src/pictures/card.ts'
import { drawCard } from '../../src/pictures/draw-card.ts'
import { drawMark } from '../../src/pictures/mark.ts'
import { pictureOf } from '../../src/pictures/picture.ts'

const card: Card = {
  label: 'Claim',
  text: 'The call between Lavrov and Rubio was a constructive discussion.',
  status: 'said',
  who: 'Russian foreign ministry',
  firmness: 'said by one side',
  date: '20 October 2025',
}

describe('drawCard(card)', () => {
  it.each([
    ['a claim', {}],
    ['a word', { text: 'No' }],
    ['a text five times as long', { text: `${card.text} `.repeat(5) }],
    ['a word too long for a line', { text: 'constructive'.repeat(9) }],
    ['a long attribution', { who: 'Bloomberg, citing a recording whose origin it did not give '.repeat(3) }],
    ['a long date', { date: 'On the weekend of 18–19 October, by the account of Reuters alone (2025)' }],
    ['nothing but a text', { label: '', who: '', firmness: '', date: '' }],
    ['Cyrillic and the letters of Europe', { text: '«Конструктивная дискуссия» Đuđa Þór Ştefan Łódź' }],
  ])('keeps %s within the margins', (_, rest) => {
    const box = new Resvg(drawCard({ ...card, ...rest }).replace(/<path[^>]*H0z"\/>/, '')).innerBBox()
    expect(box?.x).toBeGreaterThanOrEqual(64)
    expect(box?.y).toBeGreaterThanOrEqual(60)
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(1140)
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(580)
  })

  it('sets a short text larger than a long one', () => {
    const sizeOf = (text: string) =>
      Math.max(
        ...[...drawCard({ ...card, text }).matchAll(/matrix\((0[.\d]+),/g)].map(([, scale]) => Number(scale)),
      )
    expect(sizeOf('No')).toBeGreaterThan(sizeOf(card.text))
    expect(sizeOf(card.text)).toBeGreaterThan(sizeOf(card.text.repeat(3)))
  })

  it('has a box for each letter that no font has', () => {
    const outlinesOf = (text: string) => drawCard({ ...card, text }).match(/<path fill/g)?.length ?? 0
    expect(outlinesOf('日本') - outlinesOf('日')).toBe(1)
  })
})

it('every status has a mark of its own', () => {
  const marks = Object.keys(claimStatuses).map((status) => drawMark(status as ClaimStatus, 10, 0, 0))
  expect(new Set(marks).size).toBe(marks.length)
})

describe('pictureOf(card, path)', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pictures-'))
  const draw = (path: string, rest: Partial<Card> = {}) => pictureOf({ ...card, ...rest }, path, folder)

  it('is a PNG of 1200 × 630 with a few colours and at most 30 kB', async () => {
    const picture = Buffer.from(await draw('/size.png'))
    expect(picture.subarray(1, 4).toString()).toBe('PNG')
    expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([1200, 630])
    expect(picture.length).toBeLessThan(30_000)
  })

  it('is the same bytes each time, drawn or kept', async () => {
    const [drawn, again, kept] = [await draw('/a.png'), await draw('/b.png'), await draw('/a.png')]
    expect(again.equals(drawn)).toBe(true)
    expect(kept.equals(drawn)).toBe(true)
  })

  it('comes from the file while the card is the same, and is drawn anew when it is not', async () => {
    const longAgo = new Date('2020-01-01')
    await draw('/c.png')
    utimesSync(join(folder, 'c.png'), longAgo, longAgo)
    await draw('/c.png')
    expect(statSync(join(folder, 'c.png')).mtime).toEqual(longAgo)
    const changed = await draw('/c.png', { date: '21 October 2025' })
    expect(changed.equals(await draw('/a.png'))).toBe(false)
  })

  it.each([
    ['a byte of it is wrong', (file: string) => writeFileSync(file, flipped(readFileSync(file), 5000))],
    ['its end is missing', (file: string) => truncateSync(file, 9000)],
    ['it is empty', (file: string) => truncateSync(file, 0)],
  ])('heals a kept picture when %s', async (_, spoil) => {
    const whole = await draw('/d.png')
    spoil(join(folder, 'd.png'))
    expect((await draw('/d.png')).equals(whole)).toBe(true)
    expect(readFileSync(join(folder, 'd.png')).includes(whole)).toBe(true)
  })
})

function flipped(content: Buffer, place: number): Buffer {
  content[place] = (content[place] ?? 0) ^ 1
  return content
}
