import type { Article } from '../model/article.ts'
import { compareMoments, type Moment } from '../model/date.ts'
import type { Library } from '../model/library.ts'
import { correctionsPath, homePath, permalink, significantPath } from '../model/permalink.ts'
import { articlesWith, concerns, subjectsOf, type Subject } from '../model/subject.ts'
import type { Update } from '../model/update.ts'
import { site } from '../site.ts'
import { createFeed, type Feed } from './feed.ts'
import { mentionItem, publicationItem, updateItem } from './item.ts'

/** Every feed there is: the site's, then each article's, then each subject's. */
export function feedsOf(library: Library, origin: string | URL): Feed[] {
  return [...siteFeeds(library, origin), ...articleFeeds(library, origin), ...subjectFeeds(library, origin)]
}

export function siteFeeds(library: Library, origin: string | URL): Feed[] {
  const { articles } = library
  const changes = articles.flatMap((article) =>
    significantUpdates(article).map((update) => ({
      update,
      item: updateItem(article, update, library, origin),
    })),
  )
  const since = firstPublication(articles)
  return [
    createFeed(
      {
        ...{ name: 'Everything', title: site.title, description: site.description },
        ...{ page: homePath, folder: homePath },
      },
      [
        ...articles.map((article) => publicationItem(article, library, origin)),
        ...changes.map(({ item }) => item),
      ],
      since,
    ),
    createFeed(
      {
        ...{ name: 'Significant changes', title: `${site.title}: significant changes` },
        description: 'What changed in articles after they were published: what was, what is, and why.',
        ...{ page: homePath, folder: significantPath },
      },
      changes.map(({ item }) => item),
      since,
    ),
    createFeed(
      {
        ...{ name: 'Corrections', title: `${site.title}: corrections` },
        description: 'What we had wrong, what could mislead, and what we no longer stand by.',
        ...{ page: correctionsPath, folder: correctionsPath },
      },
      changes.filter(({ update }) => update.kind !== 'update').map(({ item }) => item),
      since,
    ),
  ]
}

export function articleFeeds(library: Library, origin: string | URL): Feed[] {
  return library.articles.map((article) => {
    const path = permalink('article', article)
    return createFeed(
      {
        ...{ name: article.headline, title: `${site.title}: ${article.headline}` },
        description: 'The article in full, and every significant change to it.',
        ...{ page: path, folder: path },
      },
      [
        publicationItem(article, library, origin),
        ...significantUpdates(article).map((update) => updateItem(article, update, library, origin)),
      ],
      article.datePublished,
    )
  })
}

export function subjectFeeds(library: Library, origin: string | URL): Feed[] {
  return subjectsOf(library).map((subject) => subjectFeed(subject, library, origin))
}

function subjectFeed(subject: Subject, library: Library, origin: string | URL): Feed {
  const { name } = subject
  const path = permalink(subject.kind, subject)
  const articles = articlesWith(subject, library)
  return createFeed(
    {
      ...{ name, title: `${site.title}: ${name}` },
      description: `Articles in which ${name} occurs, and significant changes that concern ${name}.`,
      ...{ page: path, folder: path },
    },
    articles.flatMap((article) => [
      mentionItem(article, subject, library, origin),
      ...significantUpdates(article)
        .filter((update) => concerns(update, subject, library))
        .map((update) => updateItem(article, update, library, origin)),
    ]),
    firstPublication(articles),
  )
}

/** A minor update is no news. */
function significantUpdates({ updates }: Article): Update[] {
  return updates.filter(({ significance }) => significance === 'significant')
}

/** Of a site without articles nothing can be said but that it is on the web. */
function firstPublication(articles: Article[]): Moment {
  return articles.map(({ datePublished }) => datePublished).toSorted(compareMoments)[0] ?? '1991-08-06'
}
