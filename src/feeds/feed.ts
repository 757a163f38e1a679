import { compareMoments, type Moment } from '../model/date.ts'
import type { FeedItem } from './item.ts'

/** What is new about something; the same in every format. */
export type Feed = About & {
  /** Newest first. */
  items: FeedItem[]
  /** Of the newest item, or of what the feed is about. It comes from content, so that a redeploy changes no byte. */
  updated: Moment
}

export type About = {
  /** What a list of feeds calls it, e.g., `Sergey Lavrov`. */
  name: string
  title: string
  description: string
  /** The page it is about. */
  page: string
  /** The path that its files are under. */
  folder: string
}

/** `since` is the date of a feed in which nothing has happened yet. */
export function createFeed(about: About, items: FeedItem[], since: Moment): Feed {
  const newest = items.toSorted((a, b) => compareMoments(b.date, a.date) || (a.id < b.id ? -1 : 1))
  return { ...about, items: newest.slice(0, limit), updated: newest[0]?.date ?? since }
}

// An article in full is some 15 kB, and JSON Feed calls 250 kB fine. A number rather than a weight, so that what has
// left a feed never comes back to it.
const limit = 15
