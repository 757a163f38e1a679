import { x } from 'xastscript'
import { instantOf } from '../model/date.ts'
import { absolute, feedPath } from '../model/permalink.ts'
import { site } from '../site.ts'
import type { Feed } from './feed.ts'
import { escapeHtml } from './html.ts'
import type { FeedItem } from './item.ts'
import { renderXml } from './xml.ts'

/** RSS 2.0 by the Best Practices Profile, `rssboard.org/rss-profile`; `hub` is a WebSub hub. */
export function formatRss(feed: Feed, origin: string | URL, hub?: string): string {
  return renderXml(
    x('rss', { version: '2.0', ...namespaces }, [
      x('channel', [
        x('title', feed.title),
        x('link', absolute(feed.page, origin)),
        x('description', escapeHtml(feed.description)),
        x('language', site.language),
        x('lastBuildDate', formatDate(feed.updated)),
        x('ttl', '60'),
        x('atom:link', {
          href: absolute(feedPath(feed.folder, 'rss'), origin),
          rel: 'self',
          type: 'application/rss+xml',
        }),
        ...(hub ? [x('atom:link', { href: hub, rel: 'hub' })] : []),
        ...feed.items.map(formatItem),
      ]),
    ]),
  )
}

function formatItem({ id, url, title, summary, html, date }: FeedItem) {
  return x('item', [
    x('title', title),
    x('link', url),
    x('guid', { isPermaLink: String(!id.startsWith('tag:')) }, id),
    x('pubDate', formatDate(date)),
    x('dc:creator', site.byline),
    x('description', escapeHtml(summary)),
    x('content:encoded', [{ type: 'cdata', value: html }]),
  ])
}

/** `Mon, 23 Nov 2026 06:00:00 GMT` */
function formatDate(moment: string): string {
  return instantOf(moment).toUTCString()
}

const namespaces = {
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
}
