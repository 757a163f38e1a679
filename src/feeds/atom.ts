import { x } from 'xastscript'
import { instantOf } from '../model/date.ts'
import { absolute, feedPath, homePath } from '../model/permalink.ts'
import { site } from '../site.ts'
import type { Feed } from './feed.ts'
import type { FeedItem } from './item.ts'
import { renderXml } from './xml.ts'

/** Atom, RFC 4287; `hub` is a WebSub hub. */
export function formatAtom(feed: Feed, origin: string | URL, hub?: string): string {
  const self = absolute(feedPath(feed.folder, 'atom'), origin)
  return renderXml(
    x('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': site.language }, [
      x('id', self),
      x('title', feed.title),
      x('subtitle', feed.description),
      x('updated', formatDate(feed.updated)),
      x('author', [x('name', site.byline), x('uri', absolute(homePath, origin))]),
      x('link', { rel: 'self', type: 'application/atom+xml', href: self }),
      x('link', { rel: 'alternate', type: 'text/html', href: absolute(feed.page, origin) }),
      ...(hub ? [x('link', { rel: 'hub', href: hub })] : []),
      ...feed.items.map(formatEntry),
    ]),
  )
}

function formatEntry({ id, url, title, summary, html, date }: FeedItem) {
  return x('entry', [
    x('id', id),
    x('title', title),
    x('link', { rel: 'alternate', type: 'text/html', href: url }),
    x('published', formatDate(date)),
    // A significant change is an entry of its own, so this one is never newer than it was.
    x('updated', formatDate(date)),
    x('summary', summary),
    x('content', { type: 'html' }, [{ type: 'cdata', value: html }]),
  ])
}

/** `2026-11-23T06:00:00.000Z` */
function formatDate(moment: string): string {
  return instantOf(moment).toISOString()
}
