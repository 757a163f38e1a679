import type { DefinedTerm } from 'schema-dts'
import { absolute, permalink } from '../model/permalink.ts'
import type { Term } from '../model/term.ts'

export function termThing(term: Term, origin: string | URL): DefinedTerm {
  return {
    '@type': 'DefinedTerm',
    '@id': absolute(permalink('term', term), origin),
    name: term.name,
    description: term.definition,
  }
}
