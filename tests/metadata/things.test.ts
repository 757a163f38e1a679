import { describe, expect, it } from 'vitest'
import { articleThing } from '../../src/metadata/article.ts'
import { claimThing } from '../../src/metadata/claim.ts'
import { eventThing } from '../../src/metadata/event.ts'
import { updateSchema } from '../../src/model/update.ts'
import { smallLibrary } from '../markdown/library.ts'
import { faultsOf, type Node } from './json-ld.ts'
import { readVocabulary } from './vocabulary.ts'

// What the story of today happens to lack: a correction, a postponed event, words in another language.

const origin = 'https://readout.example'
const library = smallLibrary()
const [article] = library.articles
const [event] = library.events
const [claim] = library.claims
if (!article || !event || !claim) throw new Error('the small library has lost something')

describe('the structured data of an article', () => {
  it('have its corrections, but not its updates', () => {
    const updates = (['update', 'correction', 'retraction'] as const).map((kind) =>
      updateSchema.parse({ kind, date: '2025-10-22T10:00+02:00', significance: 'minor', text: kind }),
    )
    const thing = articleThing({ ...article, updates }, library, origin)
    expect(valid(thing).correction).toEqual([
      { '@type': 'CorrectionComment', text: 'correction', datePublished: '2025-10-22T10:00:00+02:00' },
      { '@type': 'CorrectionComment', text: 'retraction', datePublished: '2025-10-22T10:00:00+02:00' },
    ])
  })
})

describe('the structured data of an event', () => {
  it.each([
    ['planned', 'https://schema.org/EventScheduled'],
    ['held', 'https://schema.org/EventScheduled'],
    ['postponed', 'https://schema.org/EventPostponed'],
    ['cancelled', 'https://schema.org/EventCancelled'],
  ] as const)('say of what is %s %s', (status, eventStatus) => {
    expect(valid(eventThing({ ...event, status }, library, origin))).toMatchObject({ eventStatus })
  })
})

describe('the structured data of a claim', () => {
  it('have the words that were spoken, as a translation of those in their own language', () => {
    const original = { language: 'ru', text: 'конструктивный разговор' }
    const quoted = { ...claim, quote: 'constructive conversation', original, translation: 'TASS' }
    expect(valid(claimThing(quoted, library, origin)).isBasedOn).toMatchObject({
      '@type': 'Quotation',
      text: 'constructive conversation',
      translator: { name: 'TASS' },
      translationOfWork: { '@type': 'Quotation', text: 'конструктивный разговор', inLanguage: 'ru' },
    })
  })
})

/** The thing, once it is found to be schema.org. */
function valid<T extends object>(thing: T): T {
  const typeOf = new Map([
    [`${origin}/`, 'WebSite'],
    [`${origin}/sources/tass-call/`, 'CreativeWork'],
  ])
  expect(faultsOf(thing as Node, readVocabulary(), typeOf)).toEqual([])
  return thing
}
