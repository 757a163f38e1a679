import { beforeAll, describe, expect, it } from 'vitest'
import { formatAtom } from '../../src/feeds/atom.ts'
import { formatCalendar } from '../../src/feeds/calendar.ts'
import { calendarsOf } from '../../src/feeds/calendars.ts'
import type { Feed } from '../../src/feeds/feed.ts'
import { feedsOf } from '../../src/feeds/feeds.ts'
import { formatJsonFeed } from '../../src/feeds/json-feed.ts'
import { formatOpml } from '../../src/feeds/opml.ts'
import { formatRss } from '../../src/feeds/rss.ts'
import type { Article } from '../../src/model/article.ts'
import type { Notice } from '../../src/model/notice.ts'
import { noProse } from '../../src/model/prose.ts'
import { concerns } from '../../src/model/subject.ts'
import { origin, playDays, type Day } from './days.ts'

const article = `${origin}/articles/call/`
const calledOff = 'tag:readout.example,2025-01-20:articles/call/updates/2025-01-20t09-00z'
const corrected = 'tag:readout.example,2025-01-21:articles/call/updates/2025-01-21t09-00z'

let days: Day[]
beforeAll(async () => {
  days = await playDays()
})

describe('as the days go by', () => {
  it.each([
    ['/', [[article], [article], [calledOff, article], [corrected, calledOff, article]]],
    ['/articles/call/', [[article], [article], [calledOff, article], [corrected, calledOff, article]]],
    ['/significant/', [[], [], [calledOff], [corrected, calledOff]]],
    ['/corrections/', [[], [], [], [corrected]]],
    [
      '/organizations/south-ministry/',
      [[article], [article], [calledOff, article], [corrected, calledOff, article]],
    ],
    ['/people/ben-south/', [[article], [article], [calledOff, article], [corrected, calledOff, article]]],
  ])('%s has a new item for what is significant, and for nothing else', (folder, expected) => {
    const items = days.map(({ library }) => feedAt(folder, library).items.map(({ id }) => id))
    expect(items).toEqual([...expected, expected.at(-1)])
  })

  it('a corrected claim is no news of somebody who has no part in it', () => {
    const library = days[3]?.library
    const [correction] = library?.articles[0]?.updates ?? []
    if (!library || !correction) throw new Error('no correction')
    expect(concerns(correction, { kind: 'person', id: 'ben-south' }, library)).toBe(true)
    expect(concerns(correction, { kind: 'person', id: 'carol-east' }, library)).toBe(false)
  })

  it('what a reader has seen never changes its name, its date or its title', () => {
    const seen = new Map<string, string>()
    for (const { library } of days) {
      for (const { id, date, title } of feedsOf(library, origin).flatMap(({ items }) => items)) {
        expect(`${date} ${title}`).toBe(seen.get(id) ?? `${date} ${title}`)
        seen.set(id, `${date} ${title}`)
      }
    }
    expect(seen.size).toBe(3)
  })

  it('a typing error changes the text of an item and no date in the feed', () => {
    const [before, after] = days.map(({ library }) => formatAtom(feedAt('/', library), origin))
    expect(before).toContain('by fone')
    expect(after).toBe(before?.replace('by fone', 'by phone'))
  })

  it('a build on another day gives the same bytes', () => {
    expect(files(days[4])).toEqual(files(days[3]))
    expect(files(days[3])).not.toEqual(files(days[2]))
    expect(files(days[3]).length).toBeGreaterThan(20)
  })

  it('a correction says what was and what is, and leads to the claim and to the change', () => {
    const item = feedAt('/corrections/', days[3]?.library).items[0]
    expect(item?.title).toBe('Correction: What North & South said about their call')
    expect(item?.html).toBe(
      [
        '<p><strong>We had a fact wrong.</strong> We had the words of South’s ministry wrong.</p>',
        '<p>Was: <del>The talk was short rather than frank.</del></p>',
        '<p>Is: <ins>The talk was brief rather than frank.</ins></p>',
        `<p><a href="${origin}/claims/south-talk-was-short/#history">The claim and its history</a></p>`,
        `<p><a href="${article}#update-2025-01-21t09-00z">The change in the article</a></p>`,
      ].join(''),
    )
  })

  it('an article that moves is known by its first address', () => {
    const library = days[3]?.library
    const moved = library && {
      ...library,
      articles: library.articles.map((each): Article => ({ ...each, id: 'the-call' })),
      notices: [
        notice('/articles/a-call/', '/articles/the-call/'),
        notice('/articles/call/', '/articles/a-call/'),
      ],
    }
    const feed = feedAt('/articles/the-call/', moved)
    expect(feed.items.map(({ id }) => id)).toEqual([corrected, calledOff, article])
    expect(feed.items[2]?.url).toBe(`${origin}/articles/the-call/`)
    expect(formatRss(feed, origin)).toContain(`<guid isPermaLink="true">${article}</guid>`)
  })
})

function feedAt(folder: string, library: Day['library'] | undefined): Feed {
  const feed = library && feedsOf(library, origin).find((each) => each.folder === folder)
  if (!feed) throw new Error(`no feed at ${folder}`)
  return feed
}

/** Every file that programs fetch. */
function files(day: Day | undefined): string[] {
  if (!day) return []
  const feeds = feedsOf(day.library, origin)
  const formats = [formatRss, formatAtom, formatJsonFeed]
  return [
    ...feeds.flatMap((feed) => formats.map((format) => format(feed, origin))),
    ...calendarsOf(day.library).map((calendar) => formatCalendar(calendar, { ...day, origin })),
    formatOpml(feeds, origin),
  ]
}

function notice(from: string, to: string): Notice {
  return { id: 'moved', from: [from], to, date: '2025-02-01', instead: [], prose: noProse }
}
