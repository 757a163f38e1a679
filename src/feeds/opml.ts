import { x } from 'xastscript'
import { absolute, feedPath } from '../model/permalink.ts'
import { site } from '../site.ts'
import type { Feed } from './feed.ts'
import { renderXml } from './xml.ts'

/** Every feed as a list that feed readers take in at once: OPML 2.0. */
export function formatOpml(feeds: Feed[], origin: string | URL): string {
  return renderXml(
    x('opml', { version: '2.0' }, [
      x('head', [x('title', `${site.title}: all feeds`)]),
      x(
        'body',
        feeds.map((feed) => outline(feed, origin)),
      ),
    ]),
  )
}

function outline({ title, description, page, folder }: Feed, origin: string | URL) {
  return x('outline', {
    type: 'rss',
    text: title,
    title,
    description,
    xmlUrl: absolute(feedPath(folder, 'rss'), origin),
    htmlUrl: absolute(page, origin),
  })
}
