import { describe, expect, it } from 'vitest'
import { absolute, isOwnPage, permalink, ruleAddress } from '../../src/model/permalink.ts'
import { thingKinds } from '../../src/model/thing.ts'

describe('permalink(kind, thing)', () => {
  it('begins and ends with a slash for every kind', () => {
    for (const kind of thingKinds) expect(permalink(kind, { id: 'x' })).toMatch(/^\/[a-z]+\/x\/$/)
  })

  it('differs from kind to kind', () => {
    expect(new Set(thingKinds.map((kind) => permalink(kind, { id: 'x' }))).size).toBe(thingKinds.length)
  })
})

describe('isOwnPage(page)', () => {
  it('keeps a page from standing where the site has its own', () => {
    expect(['people', 'claims', 'corrections', 'feeds'].every((id) => isOwnPage({ id }))).toBe(true)
    expect(isOwnPage({ id: 'about' })).toBe(false)
  })
})

describe('absolute(path, origin)', () => {
  it('puts the origin before a path', () => {
    expect(absolute('/people/x/', 'https://readout.example')).toBe('https://readout.example/people/x/')
    expect(ruleAddress('unique-id', 'https://readout.example')).toBe(
      'https://readout.example/rules/#unique-id',
    )
  })
})
