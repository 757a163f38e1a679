import { articleSchema } from '../../src/model/article.ts'
import type { Claim } from '../../src/model/claim.ts'
import { eventSchema } from '../../src/model/event.ts'
import { noEntries, type Entries } from '../../src/model/entry.ts'
import { createLibrary, type Library } from '../../src/model/library.ts'
import { noProse } from '../../src/model/prose.ts'
import type { Source } from '../../src/model/source.ts'

/** One call, those who speak of it, and what they say. */
export function smallLibrary(): Library {
  const entries: Entries = {
    ...noEntries(),
    article: [{ ...article, id: 'lavrov-rubio-call', ...noProses }],
    event: [{ ...call, claims }],
    person: [
      person('sergey-lavrov', 'Sergey Lavrov', 'Russia'),
      person('donald-trump', 'Donald Trump', 'USA'),
    ],
    organization: [
      organization('russian-mfa', 'Ministry of Foreign Affairs of Russia', 'Russian foreign ministry'),
      organization('reuters', 'Reuters'),
    ],
    place: [
      {
        ...{
          id: 'moscow',
          name: 'Moscow',
          kind: 'city',
          description: 'Capital',
          part: 'One end of the line',
        },
        ...{ latitude: 55.75, longitude: 37.62, prose: noProse },
      },
    ],
    source: [source('tass-call', 'TASS'), source('cnn-call', 'CNN'), source('reuters-call', 'Reuters')],
    term: [{ id: 'readout', name: 'Readout', definition: 'An account.', sources: [], prose: noProse }],
  }
  return createLibrary(entries, '2025-11-03T12:00Z')
}

const noProses = { brief: noProse, front: noProse, plain: '', prose: noProse }

const article = articleSchema.parse({
  kicker: 'Ukraine',
  headline: 'The call',
  standfirst: 'A call.',
  datePublished: '2025-10-21T10:00Z',
})

const call = {
  ...eventSchema.parse({
    title: 'The call',
    kind: 'call',
    start: '2025-10-20',
    zone: 'UTC',
    status: 'held',
    facts: ['F01'],
  }),
  ...{ id: '2025-10-20-call', prose: noProse },
}

const claims: Claim[] = [
  claim('constructive-discussion', { by: ['russian-mfa'], status: 'said', sources: ['tass-call'] }),
  claim('lasted-an-hour', {
    ...{ by: ['reuters'], citing: "two of Rubio's aides", status: 'disputed' },
    sources: ['reuters-call', 'cnn-call', 'tass-call'],
  }),
  claim('budapest', { by: ['donald-trump', 'sergey-lavrov'], status: 'confirmed', sources: ['cnn-call'] }),
  claim('stay-away', { by: ['reuters'], citing: 'an official', status: 'denied', sources: ['reuters-call'] }),
  claim('will-come', { by: ['donald-trump'], status: 'said', sources: ['cnn-call'], denies: ['stay-away'] }),
  claim('length-unknown', {
    ...{ by: ['sergey-lavrov'], status: 'said', sources: ['tass-call'] },
    disputes: ['lasted-an-hour', 'stay-away'],
  }),
  claim('withdrawn-claim', { by: ['reuters'], status: 'withdrawn', sources: ['reuters-call'] }),
]

function claim(id: string, rest: Pick<Claim, 'by' | 'status' | 'sources'> & Partial<Claim>): Claim {
  return { id, text: 'So it is.', topic: 'tone', fact: 'F01', event: '2025-10-20-call', ...rest }
}

function person(id: string, name: string, side: string) {
  return {
    ...{ id, name, side, surname: name, alternateNames: [], role: 'Official', description: 'Spoke.' },
    ...{ sources: ['tass-call'], prose: noProse },
  }
}

function organization(id: string, name: string, shortName = name) {
  const type = 'government' as const
  return { id, name, shortName, type, description: 'Spoke.', sources: [], prose: noProse }
}

function source(id: string, publisher: string): Source {
  return {
    ...{
      id,
      publisher,
      kind: 'report',
      title: 'The call',
      titleFrom: 'printed',
      url: 'https://example.org/',
    },
    ...{ language: 'en', fact: 'S01', prose: noProse },
  }
}
