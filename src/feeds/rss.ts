import { generateRssFeed } from 'feedsmith'
import { dateModified, type Article } from '../model/article.ts'
import { compareMoments, instantOf } from '../model/date.ts'
import type { Library } from '../model/library.ts'
import { absolute, homePath, permalink, rssPath } from '../model/permalink.ts'
import { site } from '../site.ts'

/** The site as RSS 2.0: every article in full, with the date on which it was first published. */
export function siteRss(library: Library, origin: string | URL): string {
  const articles = library.articles.toSorted((a, b) => compareMoments(b.datePublished, a.datePublished))
  return generateRssFeed({
    title: site.title,
    link: absolute(homePath, origin),
    description: site.description,
    language: site.language,
    // From content, so that a redeploy changes no byte.
    lastBuildDate: articles.map(dateModified).toSorted(compareMoments).map(instantOf).at(-1),
    atom: { links: [{ href: absolute(rssPath, origin), rel: 'self', type: 'application/rss+xml' }] },
    items: articles.map((article) => item(article, origin)),
  })
}

function item(article: Article, origin: string | URL) {
  const link = absolute(permalink('article', article), origin)
  return {
    title: article.headline,
    link,
    guid: { value: link, isPermaLink: true },
    pubDate: instantOf(article.datePublished),
    description: article.standfirst,
    dc: { creators: [site.byline] },
    content: { encoded: article.plain },
  }
}
