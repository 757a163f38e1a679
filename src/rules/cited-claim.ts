import { referenceKey } from '../model/prose.ts'
import { ruleFor } from './rule.ts'

/** A claim that no article cites is not read by anybody; one line an event names them. */
export const citedClaim = ruleFor('event', function* (event, { library }) {
  const isCited = (id: string) => library.articlesByReference.has(referenceKey({ kind: 'claim', id }))
  const ids = event.claims.map(({ id }) => id).filter((id) => !isCited(id))
  if (ids.length === 0) return
  yield {
    at: ['claims'],
    unexpected: `${ids.length === 1 ? 'claim' : `${ids.length} claims`} that no article cites (${ids.join(', ')})`,
    expected: 'each in the text of an article',
  }
})
