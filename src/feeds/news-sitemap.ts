import { x } from 'xastscript'
import { renderXml } from './xml.ts'
import type { Article } from '../model/article.ts'
import { instantOf, type Moment } from '../model/date.ts'
import type { Library } from '../model/library.ts'
import { absolute, permalink } from '../model/permalink.ts'
import { site } from '../site.ts'

/** The articles of the last two days, as Google News wants them; none in most builds, which it allows. */
export function formatNewsSitemap({ articles }: Library, origin: string | URL, now: Moment): string {
  const recent = articles.filter((article) => isRecent(article, now))
  return renderXml(
    x(
      'urlset',
      namespaces,
      recent.map((article) => newsUrl(article, origin)),
    ),
  )
}

function isRecent({ datePublished }: Article, now: Moment): boolean {
  const age = instantOf(now).getTime() - instantOf(datePublished).getTime()
  return age >= 0 && age <= twoDays
}

function newsUrl(article: Article, origin: string | URL) {
  return x('url', [
    x('loc', absolute(permalink('article', article), origin)),
    x('news:news', [
      x('news:publication', [x('news:name', site.title), x('news:language', languageOfNews)]),
      x('news:publication_date', instantOf(article.datePublished).toISOString()),
      x('news:title', article.headline),
    ]),
  ])
}

const twoDays = 2 * 24 * 60 * 60 * 1000
const languageOfNews = site.language.split('-')[0] // ISO 639, e.g., `en`
const namespaces = {
  xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9',
  'xmlns:news': 'http://www.google.com/schemas/sitemap-news/0.9',
}
