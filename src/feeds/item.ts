import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import { renderPlain } from '../markdown/render.ts'
import type { Article } from '../model/article.ts'
import { attributionOf, formatAttribution } from '../model/attribution.ts'
import { updateKey } from '../model/change.ts'
import type { Claim } from '../model/claim.ts'
import { formatDay, type Moment } from '../model/date.ts'
import type { Event } from '../model/event.ts'
import type { Library } from '../model/library.ts'
import { referenceKey } from '../model/prose.ts'
import { absolute, changesPath, fragment, historyPath, permalink, updateTag } from '../model/permalink.ts'
import { statusWords } from '../model/plan.ts'
import { eventsOf, type Subject } from '../model/subject.ts'
import { updateKinds, type Update } from '../model/update.ts'
import { firstPath } from './first-path.ts'
import { renderHtml } from './html.ts'

export type FeedItem = {
  /** What a feed reader knows it by: never changed and never used for another. */
  id: string
  /** The page to open. Without a fragment, since some readers take two addresses that differ in it for one. */
  url: string
  title: string
  /** Plain text. */
  summary: string
  /** Made only for what a feed has room for. */
  html: string
  /** Never changed, so that what a reader has seen stays seen. */
  date: Moment
}

/** The first publication, in full. What is changed later has items of its own. */
export function publicationItem(article: Article, library: Library, origin: string | URL): FeedItem {
  return {
    ...headOf(article, library, origin),
    get html() {
      const address = absolute(permalink('article', article), origin)
      return renderPlain([article.brief, article.prose], library, address)
    },
  }
}

function headOf(article: Article, library: Library, origin: string | URL): Omit<FeedItem, 'html'> {
  return {
    id: absolute(firstPath({ kind: 'article', id: article.id }, library), origin),
    url: absolute(permalink('article', article), origin),
    title: article.headline,
    summary: article.standfirst,
    date: article.datePublished,
  }
}

/** The same where somebody follows one thing: what it says in the article, and its part in the chronology. */
export function mentionItem(
  article: Article,
  subject: Subject,
  library: Library,
  origin: string | URL,
): FeedItem {
  const head = headOf(article, library, origin)
  let html: string | undefined
  return {
    ...head,
    get html() {
      return (html ??= renderHtml([
        h('p', article.standfirst),
        ...mentions(article, subject, library, origin),
        h('p', h('a', { href: head.url }, 'The whole article')),
      ]))
    },
  }
}

function mentions(article: Article, subject: Subject, library: Library, origin: string | URL) {
  const events = eventsOf(subject, library).filter(({ id }) =>
    article.events.some(({ event }) => event === id),
  )
  const claims = (library.claimsByParty.get(subject.id) ?? []).filter(({ id }) =>
    library.articlesByReference.get(referenceKey({ kind: 'claim', id }))?.includes(article),
  )
  return [
    ...list(
      `${subject.name} in the chronology:`,
      events.map((event) => eventLine(event, origin)),
    ),
    ...list(
      `What ${subject.name} says:`,
      claims.map((claim) => claimLine(claim, library, origin)),
    ),
  ]
}

/** A significant change: what was, what is, and where. */
export function updateItem(
  article: Article,
  update: Update,
  library: Library,
  origin: string | URL,
): FeedItem {
  const key = updateKey(update)
  const place = `${permalink('article', article)}#${fragment('update', key)}`
  return {
    id: updateTag(
      firstPath({ kind: 'article', id: article.id }, library),
      { ...key, date: update.date },
      origin,
    ),
    url: absolute(changesPath(article), origin),
    title: `${capitalized(update.kind)}: ${article.headline}`,
    summary: update.text,
    html: renderHtml([
      h('p', h('strong', updateKinds[update.kind]), ` ${update.text}`),
      ...update.claims.flatMap(({ id, was, is }) => [
        ...(was && is ? [h('p', 'Was: ', h('del', was)), h('p', 'Is: ', h('ins', is))] : []),
        h('p', h('a', { href: absolute(historyPath({ id }), origin) }, 'The claim and its history')),
      ]),
      h('p', h('a', { href: absolute(place, origin) }, 'The change in the article')),
    ]),
    date: update.date,
  }
}

function list(heading: string, lines: ElementContent[][]) {
  return lines.length > 0
    ? [
        h('p', heading),
        h(
          'ul',
          lines.map((line) => h('li', line)),
        ),
      ]
    : []
}

function eventLine(event: Event, origin: string | URL): ElementContent[] {
  const { start, title, status } = event
  return [
    { type: 'text', value: `${formatDay(start)}: ` },
    h('a', { href: absolute(permalink('event', event), origin) }, title),
    ...(status === 'held'
      ? []
      : [{ type: 'text' as const, value: ` (${statusWords[status].toLowerCase()})` }]),
  ]
}

function claimLine(claim: Claim, library: Library, origin: string | URL): ElementContent[] {
  const attribution = formatAttribution(attributionOf(claim, library))
  return [
    h('a', { href: addressOf(claim, origin) }, claim.text),
    { type: 'text', value: ` (${attribution})` },
  ]
}

function addressOf(claim: { id: string }, origin: string | URL): string {
  return absolute(permalink('claim', claim), origin)
}

function capitalized(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
