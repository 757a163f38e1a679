import { instantOf } from '../model/date.ts'
import { absolute, feedPath, homePath } from '../model/permalink.ts'
import { site } from '../site.ts'
import type { Feed } from './feed.ts'

/** JSON Feed 1.1, `jsonfeed.org/version/1.1`; `hub` is a WebSub hub. */
export function formatJsonFeed(feed: Feed, origin: string | URL, hub?: string): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: absolute(feed.page, origin),
    feed_url: absolute(feedPath(feed.folder, 'json'), origin),
    description: feed.description,
    language: site.language,
    authors: [{ name: site.byline, url: absolute(homePath, origin) }],
    ...(hub && { hubs: [{ type: 'WebSub', url: hub }] }),
    items: feed.items.map(({ id, url, title, summary, html, date }) => ({
      id,
      url,
      title,
      summary,
      content_html: html,
      date_published: instantOf(date).toISOString(),
    })),
  })
}
