import { appendFileSync, mkdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { contestants, type Contestant } from './contestant.ts'
import { manuscriptsOf, personFile, plainFilesOf } from './manuscripts.ts'
import { extentOf, measure, type Run } from './measure.ts'
import { newsroomOf, type Newsroom } from './newsroom.ts'

export const changes = ['cold', 'nothing changed', 'an article changed', 'a person changed'] as const
export type Change = (typeof changes)[number]

/** All runs of one contestant at one size after one kind of change. */
export type Result = {
  size: number
  contestant: string
  change: Change
  runs: Run[]
  files: number
  bytes: number
}

type Options = {
  sizes: number[]
  /** Another makes other articles. */
  seed?: number | undefined
  rounds: number
  folder: string
  names: string[]
  say(line: string): void
  /** After each round, so that a long contest that is stopped leaves what it found. */
  save(results: Result[]): void
}

/** Builds the same articles with every contestant in turn, round after round, so that noise falls on all alike. */
export function contest({ sizes, seed, rounds, folder, names, say, save }: Options): void {
  const results: Result[] = []
  for (const size of sizes) {
    const newsroom = newsroomOf(size, seed)
    const all = contestants().filter(
      ({ name }) => names.length === 0 || names.some((each) => name.includes(each)),
    )
    for (const contestant of all) prepare(contestant, folderOf(contestant, folder), newsroom)
    for (let round = 0; round < rounds; round++) {
      for (const contestant of all) {
        for (const change of changesOf(contestant)) {
          const run = runOnce(contestant, change, folderOf(contestant, folder), newsroom)
          record(results, { size, contestant: contestant.name, change }, run, outputOf(contestant, folder))
          say(
            `${size} articles, ${contestant.name}, ${change}: ${run.wall.toFixed(2)} s (${run.cpu.toFixed(2)} of CPU)`,
          )
        }
      }
      save(results)
    }
  }
}

/** The others know no people. */
function changesOf({ reads }: Contestant): readonly Change[] {
  return reads === 'plain' ? changes.slice(0, 3) : changes
}

function runOnce(contestant: Contestant, change: Change, folder: string, newsroom: Newsroom): Run {
  if (change === 'cold') {
    for (const path of [contestant.output, ...contestant.caches])
      rmSync(join(folder, path), { recursive: true, force: true })
  }
  if (change === 'an article changed') {
    const last = newsroom.stories.at(-1)
    appendFileSync(
      join(folder, 'content/articles', `${last?.id}.md`),
      '\nOne more paragraph for the story.\n',
    )
  }
  const [person] = newsroom.people
  if (change === 'a person changed' && person) {
    const description = `Spoke for one of the parties at ${process.hrtime.bigint()}.`
    writeFileSync(join(folder, 'content/people', `${person.id}.md`), personFile(person, description))
  }
  const { file, options } = contestant.command(folder)
  return measure(file, options, folder, { ...process.env, READOUT_NOW: '2026-11-23T05:00Z' })
}

function prepare(contestant: Contestant, folder: string, newsroom: Newsroom): void {
  rmSync(folder, { recursive: true, force: true })
  const texts = contestant.reads === 'plain' ? plainFilesOf(newsroom) : manuscriptsOf(newsroom)
  for (const [path, text] of texts) {
    const file = join(folder, 'content', path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
  contestant.prepare(folder)
}

function record(
  results: Result[],
  key: Pick<Result, 'size' | 'contestant' | 'change'>,
  run: Run,
  output: string,
) {
  const same = results.find(
    ({ size, contestant, change }) =>
      size === key.size && contestant === key.contestant && change === key.change,
  )
  if (same) same.runs.push(run)
  else results.push({ ...key, runs: [run], ...extentOf(output) })
}

function outputOf(contestant: Contestant, folder: string): string {
  const output = join(folderOf(contestant, folder), contestant.output)
  mkdirSync(dirname(output), { recursive: true })
  try {
    return realpathSync(output)
  } catch {
    mkdirSync(output)
    return output
  }
}

function folderOf({ name }: Contestant, folder: string): string {
  return join(folder, name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-'))
}
