import { formatDay } from './date.ts'
import type { Library } from './library.ts'
import { permalink } from './permalink.ts'
import { compareText } from './text.ts'

/** A line of the A–Z. */
export type IndexEntry = { name: string; detail: string; path: string; letter: string }

/** People by surname, organizations, places and terms by name, grouped by first letter; events go by date elsewhere. */
export function indexEntries(library: Library): { letter: string; entries: IndexEntry[] }[] {
  const entries = [
    ...library.people.map((person) =>
      entry(`${person.surname}, ${given(person)}`, person.role, permalink('person', person)),
    ),
    ...library.organizations.map((each) => entry(each.name, each.type, permalink('organization', each))),
    ...library.places.map((each) => entry(each.name, each.description, permalink('place', each))),
    ...library.terms.map((each) => entry(each.name, 'term', permalink('term', each))),
    ...library.articles.map((each) => entry(each.headline, 'article', permalink('article', each))),
  ].toSorted((a, b) => compareText(a.name.toLowerCase(), b.name.toLowerCase()) || compareText(a.path, b.path))
  return [...Map.groupBy(entries, ({ letter }) => letter)]
    .toSorted(([a], [b]) => compareText(a, b))
    .map(([letter, entries]) => ({ letter, entries }))
}

/** Events of the whole site, latest first, for the end of the same page. */
export function eventLines(library: Library): Pick<IndexEntry, 'name' | 'detail' | 'path'>[] {
  return library.events
    .toReversed()
    .map((event) => ({ name: event.title, detail: formatDay(event.start), path: permalink('event', event) }))
}

function entry(name: string, detail: string, path: string): IndexEntry {
  return {
    name,
    detail,
    path,
    letter: name
      .replace(/[^\p{L}\p{N}]/gu, '')
      .charAt(0)
      .toUpperCase(),
  }
}

function given({ name, surname }: { name: string; surname: string }): string {
  return name.endsWith(surname) ? name.slice(0, -surname.length).trim() : name
}
