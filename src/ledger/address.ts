import { viewArticle } from '../model/article-view.ts'
import { updateKey } from '../model/change.ts'
import { indexByKind, type Library } from '../model/library.ts'
import { splitAddress } from '../model/notice.ts'
import { oncePer } from '../model/once-per.ts'
import { fragment, pagePath, permalink } from '../model/permalink.ts'
import type { Prose } from '../model/prose.ts'
import { folderByKind, thingKinds, type ThingKind } from '../model/thing.ts'

/** The page of each thing and, within it, each heading and thing that has a place there: what content can lose. */
export const addressesOf = oncePer((library: Library): Addresses => {
  const pages = [...pagesOf(library)]
  return {
    paths: new Set(pages.map(({ path }) => path)),
    fragments: new Set(pages.flatMap(({ path, fragments }) => fragments.map((each) => `${path}#${each}`))),
  }
})

type Addresses = { paths: ReadonlySet<string>; fragments: ReadonlySet<string> }
type Page = { path: string; fragments: string[] }

function* pagesOf(library: Library): Iterable<Page> {
  const { people, organizations, places, sources, terms, pages, claims } = library
  for (const article of library.articles) {
    const view = viewArticle(article, library)
    yield {
      path: permalink('article', article),
      fragments: [
        ...placesIn(article.brief, article.prose),
        ...view.disagreements.map(({ disagreement }) => fragment('disagreement', disagreement)),
        ...view.events.map((event) => fragment('event', event)),
        ...article.questions.map((question) => fragment('question', question)),
        ...article.updates.map((update) => fragment('update', updateKey(update))),
      ],
    }
  }
  for (const event of library.events) {
    yield {
      path: permalink('event', event),
      fragments: [
        ...placesIn(event.prose),
        ...event.disagreements.map((disagreement) => fragment('disagreement', disagreement)),
      ],
    }
  }
  for (const claim of claims) yield { path: permalink('claim', claim), fragments: [] }
  yield* people.map((person) => pageOf('person', person))
  yield* organizations.map((organization) => pageOf('organization', organization))
  yield* places.map((place) => pageOf('place', place))
  yield* sources.map((source) => pageOf('source', source))
  yield* terms.map((term) => pageOf('term', term))
  yield* pages.map((page) => ({ path: pagePath(page), fragments: placesIn(page.prose) }))
}

function pageOf(kind: ThingKind, thing: { id: string; prose: Prose }): Page {
  return { path: permalink(kind, thing), fragments: placesIn(thing.prose) }
}

/** Its headings, and the claims that it cites. */
function placesIn(...proses: Prose[]): string[] {
  return proses.flatMap(({ headings, references }) => [
    ...headings.map(({ id }) => id),
    ...references.filter(({ kind }) => kind === 'claim').map((claim) => fragment('claim', claim)),
  ])
}

/** The thing whose page a path is, e.g., `{kind: 'person', id: 'sergey-lavrov'}`. */
export function thingAt(path: string): { kind: ThingKind | 'page'; id: string } | undefined {
  const [, folder = '', id, rest] = path.split('/')
  if (id === '') return folder === '' ? undefined : { kind: 'page', id: folder }
  const kind = thingKinds.find((kind) => (kind === 'claim' ? 'claims' : folderByKind[kind]) === folder)
  return kind && id && rest === '' ? { kind, id } : undefined
}

/** The thing that a fragment stands for, e.g., a claim for `claim-constructive-discussion`. */
export function thingOfFragment(name: string): { kind: ThingKind; id: string } | undefined {
  const kind = thingKinds.find((kind) => name.startsWith(`${kind}-`))
  return kind && { kind, id: name.slice(kind.length + 1) }
}

/** What the page at an address is called; the address itself for one of the site's own. */
export function titleAt(address: string, library: Library): string {
  const place = thingAt(splitAddress(address).path)
  const thing = place && library[indexByKind[place.kind]].get(place.id)
  if (!thing) return address
  if ('headline' in thing) return thing.headline
  if ('name' in thing) return thing.name
  return 'title' in thing ? thing.title : thing.text
}
