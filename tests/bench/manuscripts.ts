import { stringify } from 'yaml'
import type { Event, Named, Newsroom, Story } from './newsroom.ts'

/** The files of a content folder of ours, by path. */
export function* manuscriptsOf(newsroom: Newsroom): Iterable<[path: string, text: string]> {
  for (const person of newsroom.people) yield [`people/${person.id}.md`, personFile(person)]
  for (const each of newsroom.organizations)
    yield [
      `organizations/${each.id}.md`,
      file({ name: each.name, type: 'government', side: 'North', description: 'One of the parties.' }),
    ]
  for (const [index, { id, name }] of newsroom.places.entries())
    yield [`places/${id}.md`, file({ name, ...place, latitude: index % 80, longitude: (index * 7) % 170 })]
  for (const { id, name } of newsroom.terms)
    yield [`terms/${id}.md`, file({ name, definition: 'What is agreed to hold for both sides.' })]
  for (const source of newsroom.sources) yield [`sources/${source.id}.md`, sourceFile(source)]
  for (const page of ['about', 'corrections-policy'])
    yield [`pages/${page}.md`, file({ title: page, description: 'A page about the site.' }, 'The site.')]
  for (const story of newsroom.stories) {
    yield [`articles/${story.id}.md`, storyFile(story, newsroom)]
    for (const event of story.events) yield [`events/${event.id}.md`, eventFile(event)]
  }
}

/** The same articles as plain Markdown, as other generators take it: references are links to pages. */
export function* plainFilesOf({ stories }: Newsroom): Iterable<[path: string, text: string]> {
  for (const story of stories) {
    const data = { title: story.name, date: story.published, description: story.standfirst }
    const text = textOf(story).replaceAll(
      /\]\((\w+):([\w-]+)\)/g,
      (_, kind, id) => `](/${kind === 'person' ? 'people' : `${kind}s`}/${id}/)`,
    )
    yield [`articles/${story.id}.md`, file(data, text)]
  }
}

export function personFile({ name }: Named, description = 'Spoke for one of the parties.'): string {
  const surname = name.split(' ').at(-1)
  return file({ name, surname, role: 'Minister', side: 'North', description, sources: ['source-0-0-0'] })
}

function sourceFile({ name, id }: Named): string {
  return file({
    ...{ kind: 'report', title: name, titleFrom: 'printed', publisher: 'The Daily Record' },
    ...{ url: `https://news.example/${id}`, published: '2025-01-10', language: 'en', fact: 'S02' },
  })
}

/** Every fifth stands out, as in our own articles. */
function chronologyItem({ id }: Event, index: number): object {
  return { event: id, ...(index % 5 === 0 && { key: true }) }
}

function eventFile({ name, day, place, people, claims }: Event): string {
  return file({
    ...{ title: name, kind: 'meeting', start: day, zone: 'UTC', status: 'held', places: [place.id] },
    participants: people.map(({ id }) => ({ who: id, role: 'Minister' })),
    claims: claims.map(({ id, text, by, sources }) => ({
      ...{ id, text: `${text}.`, by, sources, status: 'said', topic: 'talks', fact: 'F42' },
    })),
    facts: ['F42'],
  })
}

function storyFile(story: Story, { stories }: Newsroom): string {
  const data = {
    ...{ kicker: 'Talks', headline: story.name, standfirst: story.standfirst },
    datePublished: story.published,
    lead: story === stories[0],
    people: story.people.map(({ id }) => ({ person: id, part: 'Took part in the talks.' })),
    events: [...new Set([...story.mentioned, ...story.events])].map(chronologyItem),
  }
  return file(data, textOf(story))
}

function textOf({ brief, sections }: Story): string {
  const list = brief.map((line) => `- ${line}`).join('\n')
  return [list, ...sections.flatMap(({ title, paragraphs }) => [`## ${title}`, ...paragraphs])].join('\n\n')
}

const place = { kind: 'city', description: 'A town on the river', part: 'Talks were held here.' }

function file(data: object, text = ''): string {
  return `---\n${stringify(data, { lineWidth: 0 })}---\n${text && `\n${text}\n`}`
}
