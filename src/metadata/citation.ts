import { dateModified, type Article } from '../model/article.ts'
import { attributionOf, formatAttribution } from '../model/attribution.ts'
import type { Claim } from '../model/claim.ts'
import { compareMoments, dayOf, formatDay, type Moment } from '../model/date.ts'
import type { Library } from '../model/library.ts'
import { referenceKey } from '../model/prose.ts'
import { absolute, permalink } from '../model/permalink.ts'
import { asSentence } from '../model/text.ts'
import { site } from '../site.ts'

/** What it takes to cite a page as it stands. */
export type Citation = {
  id: string
  title: string
  path: string
  /** For a claim, whose it is, lest it be cited as ours. */
  attribution?: string
  /** None for a claim in no article. */
  datePublished?: Moment | undefined
  /** The day of this version. */
  dateModified?: Moment | undefined
}

export function articleCitation(article: Article): Citation {
  return {
    id: article.id,
    title: article.headline,
    path: permalink('article', article),
    datePublished: article.datePublished,
    dateModified: dateModified(article),
  }
}

export function claimCitation(claim: Claim, library: Library): Citation {
  const keys = [
    referenceKey({ kind: 'claim', id: claim.id }),
    referenceKey({ kind: 'event', id: claim.event }),
  ]
  const articles = keys.flatMap((key) => library.articlesByReference.get(key) ?? [])
  const published = articles.map((article) => article.datePublished).toSorted(compareMoments)
  const changed = articles
    .flatMap(({ updates }) => updates.filter(({ claims }) => claims.some(({ id }) => id === claim.id)))
    .map(({ date }) => date)
    .toSorted(compareMoments)
  return {
    id: claim.id,
    title: claim.text,
    path: permalink('claim', claim),
    attribution: formatAttribution(attributionOf(claim, library)),
    datePublished: published[0],
    dateModified: changed.at(-1) ?? published[0],
  }
}

/** Every page that can be cited as a whole. */
export function allCitations(library: Library): Citation[] {
  return [
    ...library.articles.map(articleCitation),
    ...library.claims.map((claim) => claimCitation(claim, library)),
  ]
}

/** `“No date was named.” TASS; said by one side. Readout, version of 23 November 2026, https://readout.example/…` */
export function formatCitation(citation: Citation, origin: string | URL): string {
  const { title, path, attribution, datePublished, dateModified } = citation
  const published =
    datePublished && datePublished !== dateModified && `published ${dayInWords(datePublished)}`
  const version = dateModified && `version of ${dayInWords(dateModified)}`
  const imprint = [site.title, published, version, absolute(path, origin)].filter(Boolean).join(', ')
  return [`“${asSentence(title)}”`, attribution && asSentence(attribution), imprint].filter(Boolean).join(' ')
}

/** `23 November 2026` */
export function dayInWords(moment: Moment): string {
  return formatDay(dayOf(moment, site.timeZone))
}
