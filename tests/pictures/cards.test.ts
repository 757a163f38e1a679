import { describe, expect, it } from 'vitest'
import { viewArticle } from '../../src/model/article-view.ts'
import type { Claim } from '../../src/model/claim.ts'
import type { Event } from '../../src/model/event.ts'
import { describeCard } from '../../src/pictures/card.ts'
import { allCards, articleCard, claimCard, eventCard, personCard } from '../../src/pictures/cards.ts'
import { smallLibrary } from '../markdown/library.ts'

const library = smallLibrary()
const claim = (id: string): Claim => library.claimById.get(id)!
const event = (rest: Partial<Event>): Event => ({ ...library.events[0]!, ...rest })

describe('claimCard(claim)', () => {
  it('says the claim, whose it is, how firmly, and the year', () => {
    expect(describeCard(claimCard(claim('constructive-discussion'), library))).toBe(
      'Claim. So it is. Russian foreign ministry · said by one side. 20 October 2025.',
    )
  })

  it('says who denies it', () => {
    const { firmness, status } = claimCard(claim('stay-away'), library)
    expect(firmness).toContain('Donald Trump denies it')
    expect(status).toBe('denied')
  })

  it('has the day on which it was said, where that is not the day of the event', () => {
    const later = { ...claim('will-come'), said: '2025-12-31T23:30Z' }
    expect(claimCard(later, library).date).toBe('31 December 2025')
  })
})

describe('eventCard(event)', () => {
  it('says who took part, and the day with its year', () => {
    const participants = [{ who: 'sergey-lavrov' }, { who: 'donald-trump' }]
    expect(describeCard(eventCard(event({ participants }), library))).toBe(
      'Call. The call. Sergey Lavrov and Donald Trump · 7 claims, each with who says so. 20 October 2025.',
    )
  })

  it('gives the year where the words for its time have none', () => {
    expect(eventCard(event({ when: 'on 20 October, before noon' }), library).date).toBe(
      'On 20 October, before noon (2025)',
    )
    expect(eventCard(event({ when: 'late on 20 October 2025' }), library).date).toBe(
      'Late on 20 October 2025',
    )
  })

  it('never shows a plan as something that happened', () => {
    const dates = { asOf: '2025-10-20', due: '2025-10-26', start: '2025-10-23' }
    expect(describeCard(eventCard(event({ status: 'planned', ...dates }), library))).toBe(
      'Call · planned. The call. As of 20 October 2025, planned for 23 October 2025. 7 claims.',
    )
    const outcome = { status: 'cancelled' as const, date: '2025-10-21', claim: 'will-come' }
    expect(describeCard(eventCard(event({ status: 'cancelled', outcome, ...dates }), library))).toContain(
      'Cancelled on 21 October 2025 (who says so: Donald Trump).',
    )
  })
})

it('a person’s card says the office and the part', () => {
  expect(describeCard(personCard(library.personById.get('sergey-lavrov')!, library))).toBe(
    'Russia. Sergey Lavrov. Official · Spoke. 2 claims, 1 event.',
  )
})

it('an article’s card says when it was last changed', () => {
  const article = library.articles[0]!
  const view = viewArticle(article, library)
  const update = { date: '2025-11-02T09:00Z', kind: 'update' as const, text: 'New.', claims: [] }
  const updated = (significance: 'significant' | 'minor') => ({
    ...article,
    updates: [{ ...update, significance }],
  })
  expect(articleCard(article, view).date).toBe('Published 21 October 2025')
  expect(articleCard(updated('significant'), view).date).toBe('Updated 2 November 2025')
  expect(articleCard(updated('minor'), view).date).toBe('Published 21 October 2025')
})

it('every article, event, claim and person has a card, and so has the site', () => {
  const { articles, events, claims, people } = library
  const paths = allCards(library).map(({ path }) => path)
  expect(paths).toHaveLength(1 + articles.length + events.length + claims.length + people.length)
  expect(new Set(paths).size).toBe(paths.length)
})
