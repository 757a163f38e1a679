import { describe, expect, it } from 'vitest'
import { articleVersions } from '../../src/ledger/article-history.ts'
import { claimHistory } from '../../src/ledger/claim-history.ts'
import { goneFrom } from '../../src/ledger/gone.ts'
import { readContent } from '../../src/reader/read.ts'
import { baseContent } from '../fixtures.ts'
import { copyOf, type Content } from './content.ts'
import { publish } from './publish.ts'
import { announce, announceAt, article, event, later, notice } from './story.ts'

const first = '2025-01-13T12:00Z'
const second = '2025-01-14T12:00Z'
const words = { was: 'The talk was frank.', is: 'The talk was very frank.' }

describe('claimHistory(claim, ledger, library)', () => {
  it('is empty before the first publication', async () => {
    expect(await historyAfter(async () => {})).toEqual({ published: undefined, changes: [] })
  })

  it('says when a claim was published that has not changed since', async () => {
    expect(await historyAfter(({ folder }) => publish(folder, first))).toEqual({
      published: first,
      changes: [],
    })
  })

  it('says what was and what is, when and why, the newest change first', async () => {
    const { published, changes } = await historyAfter(async (content) => {
      await publish(content.folder, first)
      announceAt(later, words)(content)
      await publish(content.folder, second)
      content.replace(
        event,
        'sources: [north-readout]\n    status: disputed',
        'sources: [north-readout, south-readout]\n    status: disputed',
      )
      announce(content, '2025-01-15T09:00Z', 'north-talk-was-frank', {})
    })
    expect(published).toBe(first)
    expect(changes.map(({ published }) => published)).toEqual([undefined, second])
    expect(changes.flatMap(({ announcements }) => announcements.map(({ update }) => update.date))).toEqual([
      '2025-01-15T09:00Z',
      later,
    ])
    expect(changes.map(({ fields }) => fields)).toEqual([
      [
        {
          field: 'sources',
          label: 'Where it can be checked',
          was: expect.stringContaining('North'),
          is: expect.stringContaining('; '),
        },
      ],
      [{ field: 'text', label: 'Words', ...words }],
    ])
  })

  it('goes on under a new id', async () => {
    const { folder } = await edited(async (content) => {
      await publish(content.folder, first)
      content.replace(event, 'id: ministers-spoke', 'id: ministers-spoke-by-phone')
      content.replace(article, 'claim:ministers-spoke', 'claim:ministers-spoke-by-phone')
      notice({ from: '/claims/ministers-spoke/', to: '/claims/ministers-spoke-by-phone/' })(content)
    })
    expect(await historyOf('ministers-spoke-by-phone', folder)).toEqual({ published: first, changes: [] })
  })
})

describe('articleVersions(article, ledger, library)', () => {
  it('has one for each publication in which something changed, the newest first', async () => {
    const { folder } = await edited(async (content) => {
      await publish(content.folder, first)
      announceAt(later, words)(content)
      content.replace(article, 'by phone.', 'by phone at night.')
      await publish(content.folder, second)
      await publish(content.folder, '2025-01-14T13:00Z', ['/map/'])
      content.replace(article, '## The call', '## Before\n\nNothing.\n\n## The call')
      await publish(content.folder, '2025-01-14T14:00Z')
    })
    const { library, ledger } = await readContent({ folder, now: '2025-01-15' })
    const [newest, older, ...rest] = library.articles.flatMap((each) =>
      articleVersions(each, ledger, library),
    )
    expect(rest).toEqual([])
    expect(newest).toEqual({
      date: '2025-01-14T14:00Z',
      updates: [],
      claims: [],
      passages: [{ is: 'Before' }, { is: 'Nothing.' }],
    })
    expect(older?.date).toBe(second)
    expect(older?.updates.map(({ date }) => date)).toEqual([later])
    expect(older?.claims.map(({ claim, fields }) => [claim.id, fields.length])).toEqual([
      ['north-talk-was-frank', 1],
    ])
    expect(older?.passages).toEqual([
      { was: expect.stringContaining('by phone.'), is: expect.stringContaining('by phone at night.') },
    ])
  })
})

describe('goneFrom(path, ledger, library)', () => {
  it('keeps the places of what an article no longer has, and leads on', async () => {
    const { folder } = await edited(async (content) => {
      await publish(content.folder, first)
      content.replace(article, '## The call', '## The phone call')
      content.replace(article, '[another account](claim:south-talk-was-short)', 'another account')
      notice({
        from: '/articles/call/#the-call',
        to: '/articles/call/#the-phone-call',
        reason: 'A clearer name.',
      })(content)
    })
    const { library, ledger } = await readContent({ folder, now: '2025-01-15' })
    expect(goneFrom('/articles/call/', ledger, library)).toEqual([
      {
        id: 'claim-south-talk-was-short',
        title: 'The talk was short rather than frank.',
        reason: undefined,
        to: '/claims/south-talk-was-short/',
      },
      {
        id: 'disagreement-tone-of-the-call',
        title: 'A part that has moved',
        reason: undefined,
        to: '/events/2025-01-10-call/#disagreement-tone-of-the-call',
      },
      {
        id: 'the-call',
        title: 'A part that has moved',
        reason: 'A clearer name.',
        to: '/articles/call/#the-phone-call',
      },
    ])
  })
})

async function historyAfter(edit: (content: Content) => Promise<unknown>) {
  const { folder } = await edited(edit)
  return historyOf('north-talk-was-frank', folder)
}

async function historyOf(id: string, folder: string) {
  const { library, ledger } = await readContent({ folder, now: '2025-01-15' })
  const claim = library.claimById.get(id)
  if (!claim) throw new Error(`no ${id}`)
  return claimHistory(claim, ledger, library)
}

async function edited(edit: (content: Content) => Promise<unknown>): Promise<Content> {
  const content = copyOf(baseContent)
  await edit(content)
  return content
}
