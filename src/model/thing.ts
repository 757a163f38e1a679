/** The kinds of thing that prose can refer to; each is the scheme of a link, e.g., `[Lavrov](person:sergey-lavrov)`. */
export const thingKinds = [
  'article',
  'event',
  'claim',
  'person',
  'organization',
  'place',
  'source',
  'term',
] as const

export type ThingKind = (typeof thingKinds)[number]

export function isThingKind(value: string): value is ThingKind {
  return (thingKinds as readonly string[]).includes(value)
}

/** The folder of `content/` that holds each kind. Claims live inside events. */
export const folderByKind = {
  article: 'articles',
  event: 'events',
  person: 'people',
  organization: 'organizations',
  place: 'places',
  source: 'sources',
  term: 'terms',
  page: 'pages',
  notice: 'notices',
} as const

export type EntryKind = keyof typeof folderByKind
