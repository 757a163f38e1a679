import { seeded, type Random } from './random.ts'
import { clause, headline, invented, personName, sentence } from './words.ts'

/** A thing that texts can refer to. */
export type Named = { kind: string; id: string; name: string }
export type Claim = Named & { text: string; by: string; sources: string[] }
export type Event = Named & { day: string; claims: Claim[]; people: Named[]; place: Named }
export type Story = Named & {
  standfirst: string
  published: string
  events: Event[]
  mentioned: Event[]
  people: Named[]
  /** The brief, then the sections; each text is Markdown with references of ours. */
  brief: string[]
  sections: { title: string; paragraphs: string[] }[]
}

/** All that a newsroom of this size has written. People, places and events are named by a power law. */
export type Newsroom = {
  people: Named[]
  organizations: Named[]
  places: Named[]
  terms: Named[]
  sources: Named[]
  stories: Story[]
}

export function newsroomOf(size: number, seed = 20251020): Newsroom {
  const random = seeded(seed)
  const cast = {
    people: list(8 * size ** 0.65, 'person', (number) => personName(number).name),
    organizations: list(4 * size ** 0.6, 'organization', (number) => `${invented(number)} Ministry`),
    places: list(5 * size ** 0.5, 'place', (number) => `${invented(number)} Town`),
    terms: list(3 * size ** 0.5, 'term', (number) => `${invented(number)} rule`.toLowerCase()),
  }
  const sources: Named[] = []
  const past: Event[] = []
  const stories = Array.from({ length: size }, (_, number) => {
    const story = storyOf(number, { ...cast, sources, past }, random)
    past.unshift(...story.events) // the latest are named the most
    return story
  })
  return { ...cast, sources, stories }
}

type World = Omit<Newsroom, 'stories'> & { past: Event[] }

function list(size: number, kind: string, name: (number: number) => string): Named[] {
  return Array.from({ length: Math.round(size) }, (_, number) => ({
    kind,
    id: idOf(name(number)),
    name: name(number),
  }))
}

function idOf(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
}

/** From 300 to 3,000 words, most of them short; a claim for every 130 words, three claims an event. */
function storyOf(number: number, world: World, random: Random): Story {
  const words = Math.round(300 * 10 ** (random.number() ** 1.7))
  const day = dayOf(number)
  const claims = Math.max(3, Math.round(words / 130))
  const events = Array.from({ length: Math.ceil(claims / 3) }, (_, index) =>
    eventOf(`${number}-${index}`, day, Math.min(3, claims - index * 3), world, random),
  )
  const mentioned = [...new Set(take(random.between(3, 12), () => pickPast(world, random)).flat())]
  const people = [...new Set([...events.flatMap((event) => event.people), random.pickFamous(world.people)])]
  const own = events.flatMap((event) => event.claims)
  return {
    kind: 'article',
    id: `story-${number}`,
    name: headline(random),
    standfirst: sentence(random),
    published: `${day}T10:00Z`,
    events,
    mentioned,
    people,
    brief: own.slice(0, 4).map((claim) => `${sentence(random)} ${linkTo(claim, claim.text)}.`),
    sections: sectionsOf(words, [...own, ...events, ...mentioned, ...people], world, random),
  }
}

/** A new story each day and a half of ten years, then again from the first. */
function dayOf(number: number): string {
  return new Date(Date.UTC(2015, 0, 1 + (((number * 3) / 2) % 3600))).toISOString().slice(0, 10)
}

function eventOf(number: string, day: string, claims: number, world: World, random: Random): Event {
  const people = [...new Set(take(random.between(1, 3), () => random.pickFamous(world.people)))]
  const sources = take(random.between(1, 2), (index) => sourceOf(`${number}-${index}`, world))
  const name = headline(random)
  return {
    kind: 'event',
    id: `${day}-event-${number}`,
    name,
    day,
    people,
    place: random.pickFamous(world.places),
    claims: take(claims, (index) => ({
      kind: 'claim',
      id: `claim-${number}-${index}`,
      name,
      text: clause(random),
      by: random.pick([...people, random.pickFamous(world.organizations)]).id,
      sources: sources.map(({ id }) => id),
    })),
  }
}

function sourceOf(number: string, { sources }: World): Named {
  const source = { kind: 'source', id: `source-${number}`, name: `Report ${number}` }
  sources.push(source)
  return source
}

function pickPast({ past }: World, random: Random): Event[] {
  return past.length > 0 ? [random.pickFamous(past)] : []
}

/** What has to be named is named first; then whom the news names. */
function sectionsOf(words: number, named: Named[], world: World, random: Random): Story['sections'] {
  const left = [...named]
  const next = () =>
    left.shift() ??
    random.pickFamous(random.pick([world.people, world.organizations, world.places, world.terms]))
  return take(Math.max(2, Math.round(words / 330)), () => ({
    title: headline(random),
    paragraphs: take(4, () =>
      take(4, () => (random.number() < 0.75 ? withReference(next(), random) : sentence(random))).join(' '),
    ),
  }))
}

function withReference(thing: Named, random: Random): string {
  const words = thing.kind === 'claim' || thing.kind === 'event' ? clause(random) : thing.name
  return `${sentence(random).slice(0, -1)}, as did ${linkTo(thing, words)}.`
}

function linkTo({ kind, id }: Named, words: string): string {
  return `[${words}](${kind}:${id})`
}

function take<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index))
}
