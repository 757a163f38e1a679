import { chronological, type Event } from '../model/event.ts'
import type { Library } from '../model/library.ts'
import { homePath, permalink } from '../model/permalink.ts'

/** The events of a story, for a calendar. */
export type Calendar = {
  name: string
  /** The page that shows the same events, and the folder of the file. */
  page: string
  /** Earliest first. */
  events: Event[]
}

/** That of the site, with every event, then that of each article that has some. */
export function calendarsOf({ articles, events, eventById }: Library): Calendar[] {
  const listed = articles.map((article) => {
    const listed = new Set(article.events.flatMap(({ event }) => eventById.get(event) ?? []))
    return {
      name: article.headline,
      page: permalink('article', article),
      events: chronological([...listed]),
    }
  })
  return [
    { name: 'Every event', page: homePath, events },
    ...listed.filter((calendar) => calendar.events.length > 0),
  ]
}
