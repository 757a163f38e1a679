import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { attributionOf, formatAttribution } from '../../src/model/attribution.ts'
import { claimsAbout, type Library } from '../../src/model/library.ts'
import { readContent } from '../../src/reader/read.ts'

let library: Library
beforeAll(async () => {
  const folder = join(import.meta.dirname, '../reader/base/content')
  library = (await readContent({ folder, now: '2025-01-15' })).library
})

describe('a library', () => {
  it('has events in order of time', () => {
    expect(library.events.map(({ id }) => id)).toEqual(['2025-01-10-call', '2025-02-01-meeting'])
  })

  it('finds people and organizations as parties', () => {
    expect(library.partyById.get('ada-north')?.kind).toBe('person')
    expect(library.partyById.get('north-ministry')?.kind).toBe('organization')
  })

  it('finds the claims of a party, a source and an event', () => {
    const [event] = library.events
    const ids = (claims: { id: string }[] = []) => claims.map(({ id }) => id)
    expect(ids(library.claimsByParty.get('north-ministry'))).toEqual([
      'ministers-spoke',
      'north-talk-was-frank',
    ])
    expect(ids(library.claimsBySource.get('south-readout'))).toEqual([
      'ministers-spoke',
      'south-talk-was-short',
    ])
    expect(ids(event && claimsAbout(event, library))).toHaveLength(3)
  })

  it('finds the rivals of a claim, and the disagreements it is part of', () => {
    const rivals = library.rivalsByClaim.get('north-talk-was-frank')
    expect(rivals?.map(({ claim, manner }) => [claim.id, manner])).toEqual([
      ['south-talk-was-short', 'disputes'],
    ])
    expect(library.disagreementsByClaim.get('south-talk-was-short')?.[0]?.disagreement.id).toBe(
      'tone-of-the-call',
    )
  })

  it('finds the articles that mention a thing, in the brief, the text or the frontmatter', () => {
    for (const key of [
      'claim:ministers-spoke',
      'person:ben-south',
      'source:south-readout',
      'event:2025-02-01-meeting',
    ]) {
      expect(library.articlesByReference.get(key)?.map(({ id }) => id)).toEqual(['call'])
    }
    expect(library.articlesByReference.get('place:river-town')).toBeUndefined()
  })
})

describe('attributionOf(claim, library)', () => {
  it('says who says so, how firmly, and who contradicts', () => {
    const claim = library.claimById.get('north-talk-was-frank')
    expect(claim && formatAttribution(attributionOf(claim, library))).toBe(
      'North’s ministry; disputed; South’s ministry gives another account',
    )
  })
})
