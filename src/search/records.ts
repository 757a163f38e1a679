import type { Article } from '../model/article.ts'
import { attributionOf, formatAttribution } from '../model/attribution.ts'
import type { Claim } from '../model/claim.ts'
import { formatMoment, formatSpan } from '../model/date.ts'
import type { Event } from '../model/event.ts'
import type { Library } from '../model/library.ts'
import { saidAt } from '../model/said-at.ts'
import type { Page } from '../model/page.ts'
import { fragment, pagePath, permalink } from '../model/permalink.ts'
import { questionStatuses } from '../model/question.ts'
import type { SearchRecord } from './record.ts'
import { sectionsOf } from './section.ts'

/** All that a search can find, in the library's order. */
export function searchRecords(library: Library): SearchRecord[] {
  return [
    ...library.articles.flatMap((article) => [
      ofArticle(article),
      ...ofSections(article),
      ...ofQuestions(article),
    ]),
    ...library.claims.map((claim) => ofClaim(claim, library)),
    ...library.events.map((event) => ofEvent(event, library)),
    ...library.people.map((person): SearchRecord => ({
      path: permalink('person', person),
      kind: 'person',
      title: person.name,
      detail: person.role,
      words: [person.name, ...person.alternateNames, person.description, ...person.prose.paragraphs],
      parties: [person.id],
    })),
    ...library.organizations.map((organization): SearchRecord => ({
      path: permalink('organization', organization),
      kind: 'organization',
      title: organization.name,
      detail: organization.type,
      words: [
        organization.name,
        ...(organization.shortName ? [organization.shortName] : []),
        organization.description,
        ...organization.prose.paragraphs,
      ],
      parties: [organization.id],
    })),
    ...library.places.map((place): SearchRecord => ({
      path: permalink('place', place),
      kind: 'place',
      title: place.name,
      detail: place.description,
      words: [place.name, place.part, ...place.prose.paragraphs],
    })),
    ...library.terms.map((term): SearchRecord => ({
      path: permalink('term', term),
      kind: 'term',
      title: term.name,
      detail: term.definition,
      words: [term.name, ...term.prose.paragraphs],
    })),
    ...library.pages.map(ofPage),
  ]
}

/** Found by the speaker’s own words too, in the language in which they were said. */
function ofClaim(claim: Claim, library: Library): SearchRecord {
  const event = library.eventById.get(claim.event)
  return {
    path: permalink('claim', claim),
    kind: 'claim',
    title: claim.text,
    detail: `${formatAttribution(attributionOf(claim, library))}; ${formatMoment(saidAt(claim, library), event?.zone)}`,
    words: [quoted(claim.quote), quoted(claim.original?.text), event?.title].filter(
      (each) => each !== undefined,
    ),
    parties: claim.by,
    status: claim.status,
  }
}

function ofEvent(event: Event, library: Library): SearchRecord {
  const parties = event.participants.map(({ who }) => who)
  const names = parties.flatMap((id) => library.partyById.get(id)?.name ?? [])
  const places = event.places.flatMap((id) => library.placeById.get(id)?.name ?? [])
  return {
    path: permalink('event', event),
    kind: 'event',
    title: event.title,
    detail: [event.kind, event.when ?? formatSpan(event.start, event.end, event.zone)].join(', '),
    words: [...names, ...places, ...event.prose.paragraphs],
    parties,
  }
}

function ofArticle(article: Article): SearchRecord {
  return {
    path: permalink('article', article),
    kind: 'article',
    title: article.headline,
    detail: article.standfirst,
    words: [article.kicker, ...article.brief.paragraphs],
  }
}

function ofSections(article: Article): SearchRecord[] {
  return sectionsOf(article.prose).map(({ heading, paragraphs }) => ({
    path: `${permalink('article', article)}#${heading.id}`,
    kind: 'article',
    title: heading.text,
    detail: article.headline,
    words: paragraphs,
  }))
}

function ofQuestions(article: Article): SearchRecord[] {
  return article.questions.map((question) => ({
    path: `${permalink('article', article)}#${fragment('question', question)}`,
    kind: 'question',
    title: question.text,
    detail: questionStatuses[question.status],
    words: question.answer ? [question.answer, question.wouldSettle] : [question.wouldSettle],
  }))
}

function ofPage(page: Page): SearchRecord {
  return {
    path: pagePath(page),
    kind: 'page',
    title: page.title,
    detail: page.description,
    words: page.prose.paragraphs,
  }
}

function quoted(words: string | undefined): string | undefined {
  return words && `“${words}”`
}
