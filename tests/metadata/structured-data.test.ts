import { describe, expect, it } from 'vitest'
import { serialize } from '../../src/metadata/json-ld.ts'
import { builtPages } from './built-pages.ts'
import { faultsOf, type Node } from './json-ld.ts'
import { readVocabulary } from './vocabulary.ts'

const vocabulary = readVocabulary()

describe('the structured data of the site', () => {
  const pages = builtPages()
  const things = pages.flatMap((page) => page.things)
  const typeOf = new Map(things.map((thing) => [String(thing['@id']), String(thing['@type'])]))

  it('is schema.org: no unknown type, property or value', () => {
    const faults = pages.flatMap(({ path, things }) =>
      things.flatMap((thing) => faultsOf(thing, vocabulary, typeOf)).map((fault) => `${path}: ${fault}`),
    )
    expect(faults.slice(0, 20)).toEqual([]) // the first say enough
    expect(things.length).toBeGreaterThan(pages.length)
  })

  it.each([
    ['WebSite', /^\/$/],
    ['BackgroundNewsArticle', /^\/articles\/[^/]+\/$/],
    ['Event', /^\/events\/[^/]+\/$/],
    ['Claim', /^\/claims\/[^/]+\/$/],
    ['Person', /^\/people\/[^/]+\/$/],
    ['Organization', /^\/organizations\/[^/]+\/$/],
    ['Place', /^\/places\/[^/]+\/$/],
    ['CreativeWork', /^\/sources\/[^/]+\/$/],
    ['DefinedTerm', /^\/terms\/[^/]+\/$/],
    ['Dataset', /^\/data\/$/],
  ])('says that a page is about a %s', (type, pattern) => {
    const own = pages.filter(({ path }) => pattern.test(path))
    const others = own.filter(({ path, things: [thing] }) => {
      const address = new URL(String(thing?.['@id']))
      return address.pathname !== path || !vocabulary.isA(String(thing?.['@type']), type)
    })
    expect(others.map(({ path }) => path)).toEqual([])
    expect(own).not.toEqual([])
  })

  it('leads from the front page to every other page', () => {
    const lost = pages.filter(({ path, things }) => {
      const trail = things.find((thing) => thing['@type'] === 'BreadcrumbList')
      const ids = (trail?.['itemListElement'] as { item: { '@id': string } }[] | undefined)?.map(
        ({ item }) => new URL(item['@id']).pathname,
      )
      return path !== '/' && (ids?.[0] !== '/' || ids.at(-1) !== path)
    })
    expect(lost.map(({ path }) => path)).toEqual([])
  })
})

describe('the check against schema.org', () => {
  const typeOf = new Map([['https://readout.example/people/x/', 'Person']])

  it.each<[string, Node, string[]]>([
    ['a type', { '@type': 'Clame' }, ['Clame is no type']],
    ['a type that is data', { '@type': 'URL' }, ['URL is no type']],
    ['a superseded type', { '@type': 'Code' }, ['Code is superseded by SoftwareSourceCode']],
    ['a superseded property', { '@type': 'CreativeWork', encodings: [] }, ['CreativeWork.encodings is superseded by encoding']],
    ['a property', { '@type': 'Claim', auther: 'x' }, ['Claim.auther is no property']],
    ['a property of another type', { '@type': 'Event', headline: 'x' }, ['Event.headline is no property']],
    ['a date', { '@type': 'Event', startDate: '20 October' }, ['Event.startDate is "20 October"']],
    ['a time without seconds', { '@type': 'Event', endDate: '2025-10-20T10:00Z' }, ['Event.endDate is "2025-10-20T10:00Z"']],
    ['a status', { '@type': 'Event', eventStatus: 'https://schema.org/EventHeld' }, ['Event.eventStatus is "https://schema.org/EventHeld"']],
    ['a value of another type', { '@type': 'Claim', author: { '@type': 'City' } }, ['Claim.author is {"@type":"City"}']],
    ['a text in place of a thing', { '@type': 'Claim', author: 'Ada North' }, ['Claim.author is "Ada North"']],
    ['a reference to nothing', { '@type': 'Claim', author: { '@id': 'https://readout.example/y/' } }, ['Claim.author is {"@id":"https://readout.example/y/"}']],
    ['a reference to another type', { '@type': 'Claim', appearance: { '@id': 'https://readout.example/people/x/' } }, ['Claim.appearance is {"@id":"https://readout.example/people/x/"}']],
    ['a fault within', { '@type': 'Claim', author: [{ '@type': 'Person', nmae: 'x' }] }, ['Person.nmae is no property']],
  ])('finds %s that is wrong', (_, node, faults) => {
    expect(faultsOf(node, vocabulary, typeOf)).toEqual(faults)
  }) // prettier-ignore

  it('lets a good thing pass', () => {
    const author = { '@id': 'https://readout.example/people/x/' }
    expect(faultsOf({ '@type': 'Claim', author, dateCreated: '2025-10' }, vocabulary, typeOf)).toEqual([])
  })
})

describe('serialize(things)', () => {
  it('writes nothing that could end its block, and loses nothing', () => {
    const name = '</script><!-- \u2028'
    const json = serialize([{ '@type': 'Person', name }])
    expect(json).not.toMatch(/[<\u2028]/)
    expect(JSON.parse(json)).toMatchObject({ '@graph': [{ name }] })
  })

  it('leaves empty lists out', () => {
    expect(serialize([{ '@type': 'Person', alternateName: [] }])).not.toContain('alternateName')
  })
})
