/** The files of a small story of one’s own in which every text is the one given, e.g., "people/h1-person.md". */
export function dossier(name: string, text: string): Record<string, string> {
  const words = JSON.stringify(text)
  const id = (kind: string) => `${name}-${kind}`
  return {
    [`people/${id('person')}.md`]: file({
      ...{ name: text, surname: text, role: text, side: text, description: text },
      ...{ alternateNames: [text], sources: [id('source')] },
    }),
    [`organizations/${id('organization')}.md`]: file({
      ...{ name: text, shortName: text, type: 'government', side: text, description: text },
    }),
    [`places/${id('place')}.md`]: file({
      ...{ name: text, kind: 'city', description: text, part: text, latitude: 50, longitude: 30 },
    }),
    [`terms/${id('term')}.md`]: file({ name: text, definition: text }),
    [`sources/${id('source')}.md`]: file({
      ...{ kind: 'readout', title: text, titleFrom: 'printed', publisher: text, agency: text, citing: text },
      ...{ url: 'https://north.example/', dateNote: text, language: 'en', note: text, fact: 'S01' },
    }),
    [`events/${id('event')}.md`]: file({
      ...{
        title: text,
        kind: 'call',
        start: '2025-01-10',
        when: text,
        zone: 'Europe/Moscow',
        status: 'held',
      },
      places: [id('place')],
      participants: [{ who: id('person'), role: text }],
      readouts: ['north', 'south'].map((side) => ({
        ...{ source: side === 'north' ? 'north-readout' : id('source'), by: `${side}-ministry`, form: text },
        notes: [{ topic: 'tone', text }],
      })),
      topics: [{ id: 'tone', label: text }],
      claims: ['one', 'other'].map((which) => ({
        ...{ id: id(which), text: `${text}`, by: id('person'), sources: [id('source')], status: 'said' },
        ...{ topic: 'tone', quote: text, original: { language: 'ru', text }, translation: text, fact: 'F01' },
      })),
      disagreements: [{ id: 'tone', question: text, text, versions: [id('one'), id('other')], fact: 'D1' }],
      facts: ['F01'],
    }),
    [`articles/${id('article')}.md`]: file(
      {
        ...{
          kicker: text,
          headline: text.slice(0, 90),
          standfirst: text.slice(0, 320),
          datePublished: '2025-01-11T09:00Z',
        },
        people: [{ person: id('person'), part: text }],
        events: [{ event: id('event') }],
        readouts: [id('event')],
        questions: [{ id: 'q', text, wouldSettle: text, status: 'lapsed', answer: text }],
        updates: [{ date: '2025-01-12T09:00Z', kind: 'update', significance: 'significant', text }],
      },
      `- Words [words](claim:${id('one')}).\n\n## ${text}\n\n${text} [${text}](person:${id('person')})\n\n> ${text}\n\n| a | ${text} |\n| --- | --- |\n| ${text} | b |\n\n![${text}](/x.png "${text}")\n`,
    ),
    [`pages/${id('page')}.md`]: file(
      { title: text, description: text },
      `${text}\n\n    ${text}\n\n<p title=${words}>${text}</p>\n`,
    ),
    [`notices/${id('notice')}.md`]: file(
      { from: [`/claims/${id('gone')}/`], date: '2025-01-12', title: text, reason: text },
      text,
    ),
  }
}

/** Frontmatter as JSON, which is YAML, and a text after it. */
export function file(frontmatter: object, text = ''): string {
  const lines = Object.entries(frontmatter).map(
    ([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`,
  )
  return `---\n${lines.join('\n')}\n---\n\n${text}\n`
}

export function page(text: string): string {
  return file({ title: 'Page', description: 'Words.' }, text)
}
