import type { BackgroundNewsArticle, CorrectionComment } from 'schema-dts'
import { dateModified, type Article } from '../model/article.ts'
import { referencesOf } from '../model/article-view.ts'
import { citedSources } from '../model/citation.ts'
import { isoMoment } from '../model/date.ts'
import type { Library } from '../model/library.ts'
import { absolute, homePath, permalink, picturePath } from '../model/permalink.ts'
import { referenceKey, type Reference } from '../model/prose.ts'
import type { Update } from '../model/update.ts'
import { site } from '../site.ts'
import { eventInBrief } from './event.ts'
import { partiesInBrief } from './party.ts'
import { publisherInBrief } from './publisher.ts'

/**
 * What an article is about is named; whom it mentions besides, and the sources that its brief rests on, have pages that
 * say the rest. All else is in its data: this is paid for in bytes on the page that most people open.
 */
export function articleThing(
  article: Article,
  library: Library,
  origin: string | URL,
): BackgroundNewsArticle {
  const path = permalink('article', article)
  const people = article.people.map(({ person }) => person)
  const subjects = new Set([
    ...people.map((id) => `person:${id}`),
    ...article.readouts.map((id) => `event:${id}`),
  ])
  const publisher = publisherInBrief(origin)
  const link = (reference: Reference) => ({ '@id': absolute(permalink(reference.kind, reference), origin) })
  return {
    '@type': 'BackgroundNewsArticle',
    '@id': absolute(path, origin),
    headline: article.headline,
    description: article.standfirst,
    articleSection: article.kicker,
    inLanguage: site.language,
    datePublished: isoMoment(article.datePublished),
    dateModified: isoMoment(dateModified(article)),
    author: publisher,
    publisher,
    isPartOf: { '@id': absolute(homePath, origin) },
    license: site.license,
    image: absolute(picturePath(path), origin),
    about: [
      ...article.readouts.flatMap((id) => {
        const event = library.eventById.get(id)
        return event ? eventInBrief(event, origin) : []
      }),
      ...partiesInBrief(people, library, origin),
    ],
    mentions: referencesOf(article)
      .filter(({ kind }) => kind === 'person' || kind === 'organization' || kind === 'place')
      .filter((reference) => !subjects.has(referenceKey(reference)))
      .map(link),
    citation: citedSources(article.brief.references, library).map((id) => link({ kind: 'source', id })),
    ...(article.origin && { isBasedOn: link({ kind: 'source', id: article.origin }) }),
    correction: article.updates.filter(({ kind }) => kind !== 'update').map(correction),
  }
}

function correction({ text, date }: Update): CorrectionComment {
  return { '@type': 'CorrectionComment', text, datePublished: isoMoment(date) }
}
