import type { Claim as ClaimThing, Quotation } from 'schema-dts'
import { attributionOf, formatAttribution } from '../model/attribution.ts'
import type { Claim } from '../model/claim.ts'
import { isoMoment } from '../model/date.ts'
import type { Library } from '../model/library.ts'
import { referenceKey } from '../model/prose.ts'
import { absolute, permalink } from '../model/permalink.ts'
import { eventInBrief } from './event.ts'
import { partiesInBrief } from './party.ts'
import { sourceThing } from './source.ts'

/** A claim in our words, resting on the quotation where there is one. How firmly it stands has no term but words. */
export function claimThing(claim: Claim, library: Library, origin: string | URL): ClaimThing {
  const events = [claim.event, ...(claim.about ?? [])].flatMap((id) => library.eventById.get(id) ?? [])
  const said = claim.said ?? events[0]?.start
  const articles = library.articlesByReference.get(referenceKey({ kind: 'claim', id: claim.id })) ?? []
  const sources = claim.sources.flatMap((id) => library.sourceById.get(id) ?? [])
  return {
    '@type': 'Claim',
    '@id': absolute(permalink('claim', claim), origin),
    text: claim.text,
    description: formatAttribution(attributionOf(claim, library)),
    author: partiesInBrief(claim.by, library, origin),
    ...(said && { dateCreated: isoMoment(said) }),
    about: events.map((event) => eventInBrief(event, origin)),
    appearance: [
      ...sources.map((source) => sourceThing(source, origin)),
      ...articles.map((article) => ({ '@id': absolute(permalink('article', article), origin) })),
    ],
    ...(claim.quote && { isBasedOn: quotation({ ...claim, quote: claim.quote }, library, origin) }),
  }
}

/** The speaker's words; where they were said in another language, as a translation of the original. */
function quotation(claim: Claim & { quote: string }, library: Library, origin: string | URL): Quotation {
  const { quote, original, translation, by, sources } = claim
  return {
    '@type': 'Quotation',
    text: quote,
    spokenByCharacter: partiesInBrief(by, library, origin),
    isPartOf: sources.slice(0, 1).map((id) => ({ '@id': absolute(permalink('source', { id }), origin) })),
    ...(translation && { translator: { '@type': 'Organization', name: translation } }),
    ...(original && {
      translationOfWork: { '@type': 'Quotation', text: original.text, inLanguage: original.language },
    }),
  }
}
