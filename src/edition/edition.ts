import { digestOf, answersTo, witness, type Questions } from '../model/witness.ts'
import type { Library } from '../model/library.ts'
import type { Reading } from '../reader/read.ts'
import type { LastBuild, NewRecord, PageRecord } from './last-build.ts'
import { yearOf, type Share } from './share.ts'

/** The site as one build makes it: what was read, and of which pages the last build's are still right. */
export type Edition = {
  reading: Reading
  /** Whether this build makes the page: one of a share makes no other than the share's. */
  has(path: string): boolean
  /** Of a route's pages those that have to be made, each with a library that notes what the page asks. */
  due<Params, Props extends object>(pages: Page<Params, Props>[]): Due<Params, Props>[]
  /** The paths of the others. */
  kept(): string[]
  /** What is to be remembered of all, once those that were due are made. */
  records(): Map<string, NewRecord>
}

/** A page of a route; `path` is its own, e.g., `/claims/no-summit/` or `/claims/no-summit/cite.bib`. */
export type Page<Params, Props> = { path: string; params: Params; props: Props }
export type Due<Params, Props> = { params: Params; props: Props & { library: Library } }

export function openEdition(reading: Reading, last: LastBuild, share?: Share): Edition {
  const { library } = reading
  const made = new Map<string, { props: object; questions(): Questions }>()
  const kept = new Map<string, PageRecord>()
  const doubts = setsOf(reading.doubtsSince(last.keys))
  const isAsMade = (props: object, known: PageRecord) =>
    digestOfProps(props) === known.props &&
    (!isInDoubt(known.questions, doubts) || answersTo(known.questions, library) === known.answers)
  const record = (props: object, questions: Questions) => ({
    questions,
    props: digestOfProps(props),
    answers: answersTo(questions, library),
  })
  const has = (path: string) => !share || share.hasYear(yearOf(path, library))
  return {
    reading,
    has,
    due: (pages) =>
      pages.flatMap(({ path, params, props }) => {
        if (!has(path)) return []
        const known = last.recordOf(path)
        if (known && isAsMade(props, known) && last.isWhole(path)) {
          kept.set(path, known)
          return []
        }
        const { library: watched, questions } = witness(library)
        made.set(path, { props, questions })
        return [{ params, props: { ...props, library: watched } }]
      }),
    kept: () => [...kept.keys()],
    records: () =>
      new Map<string, NewRecord>([
        ...kept,
        ...Array.from(made, ([path, { props, questions }]) => [path, record(props, questions())] as const),
      ]),
  }
}

type Doubts = ReadonlyMap<string, ReadonlySet<string>>

function setsOf(questions: Questions | undefined): Doubts | undefined {
  return questions && new Map(Object.entries(questions).map(([question, keys]) => [question, new Set(keys)]))
}

function digestOfProps(props: object): string {
  return digestOf(Object.values(props))
}

/** Whether any may be answered otherwise; what is asked for as a whole always may. */
function isInDoubt(questions: Questions, doubts: Doubts | undefined): boolean {
  if (!doubts) return true
  return Object.entries(questions).some(([question, keys]) => {
    const doubtful = doubts.get(question.replace('?', ''))
    return keys.length === 0 || (doubtful && keys.some((key) => doubtful.has(key)))
  })
}

/** The site while somebody writes it: whatever page is asked for is made. */
export function openDraft(reading: Reading): Edition {
  const { library } = reading
  return {
    reading,
    has: () => true,
    due: (pages) => pages.map(({ params, props }) => ({ params, props: { ...props, library } })),
    kept: () => [],
    records: () => new Map(),
  }
}

/** Astro runs the pages as a program of its own, with its own copy of this file; they find the edition all the same. */
export function present(): Edition | undefined {
  return shared[place]
}

export function begin(edition: Edition): void {
  shared[place] = edition
}

const place = Symbol.for('readout.edition')
const shared = globalThis as { [place]?: Edition }
