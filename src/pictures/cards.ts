import { dateModified, type Article } from '../model/article.ts'
import { viewArticle, type ArticleView } from '../model/article-view.ts'
import { attributionOf, listNames } from '../model/attribution.ts'
import type { Claim } from '../model/claim.ts'
import { dayOf, formatDay, formatSpan } from '../model/date.ts'
import type { Event } from '../model/event.ts'
import { claimsAbout, type Library } from '../model/library.ts'
import { homePath, permalink } from '../model/permalink.ts'
import { shortName } from '../model/party.ts'
import type { Person } from '../model/person.ts'
import { lastingPlanSentences } from '../model/plan.ts'
import { site } from '../site.ts'
import type { Card } from './card.ts'

/** What the share picture of each kind of thing says. Nothing of it depends on when it is drawn. */

/** Every page that has a picture of its own, with what it says. */
export function allCards(library: Library): { path: string; card: Card }[] {
  return [
    { path: homePath, card: siteCard() },
    ...library.articles.map((each) => ({
      path: permalink('article', each),
      card: articleCard(each, viewArticle(each, library)),
    })),
    ...library.events.map((each) => ({ path: permalink('event', each), card: eventCard(each, library) })),
    ...library.claims.map((each) => ({ path: permalink('claim', each), card: claimCard(each, library) })),
    ...library.people.map((each) => ({ path: permalink('person', each), card: personCard(each, library) })),
  ]
}

export function claimCard(claim: Claim, library: Library): Card {
  const event = library.eventById.get(claim.event)
  const said = claim.said ?? event?.start
  const { who, firmness, rivals } = attributionOf(claim, library)
  return {
    label: 'Claim',
    text: claim.text,
    status: claim.status,
    who,
    firmness: [firmness, ...rivals].join('; '),
    date: said ? formatDay(dayOf(said, event?.zone)) : '',
  }
}

export function eventCard(event: Event, library: Library): Card {
  const claims = counted(claimsAbout(event, library).length, 'claim')
  const card = { label: capitalized(event.kind), text: event.title }
  if (event.status !== 'held') {
    const [plan = '', outcome = ''] = lastingPlanSentences(event, library)
    return { ...card, change: event.status, who: plan, firmness: outcome, date: claims }
  }
  const participants = event.participants.flatMap(({ who }) => library.partyById.get(who) ?? [])
  return {
    ...card,
    who: listNames(inBrief(participants.map(shortName))),
    firmness: claims && `${claims}, each with who says so`,
    date: capitalized(eventDate(event)),
  }
}

export function personCard(person: Person, library: Library): Card {
  const claims = library.claimsByParty.get(person.id)?.length ?? 0
  const events = library.eventsByParty.get(person.id)?.length ?? 0
  return {
    label: person.side,
    text: person.name,
    who: person.role,
    firmness: person.description,
    date: [counted(claims, 'claim'), counted(events, 'event')].filter(Boolean).join(', '),
  }
}

export function articleCard(article: Article, { claims, sources }: ArticleView): Card {
  const modified = dateModified(article)
  const verb = modified === article.datePublished ? 'Published' : 'Updated'
  return {
    label: article.kicker,
    text: article.headline,
    who: [counted(claims.length, 'claim'), counted(sources.length, 'source')].filter(Boolean).join(' from '),
    firmness: claims.length > 0 ? 'each with who says so' : '',
    date: `${verb} ${formatDay(dayOf(modified, site.timeZone))}`,
  }
}

export function siteCard(): Card {
  return { label: '', text: site.tagline, who: site.description, firmness: '', date: '' }
}

/** More than four are the first three and a number. */
function inBrief(names: string[]): string[] {
  return names.length > 4 ? [...names.slice(0, 3), `${names.length - 3} others`] : names
}

/** Words for the time where a date would be too precise, but never without the year. */
function eventDate({ when, start, end, zone }: Event): string {
  const year = start.slice(0, 4)
  if (when) return when.includes(year) ? when : `${when} (${year})`
  return formatSpan(dayOf(start, zone), end && dayOf(end, zone))
}

/** `1 claim`, `7 claims`, nothing for none */
function counted(number: number, noun: string): string {
  return number === 0 ? '' : `${number} ${noun}${number === 1 ? '' : 's'}`
}

function capitalized(text: string): string {
  return text.replace(/^./, (letter) => letter.toUpperCase())
}
