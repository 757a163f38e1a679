import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import process from 'node:process'
import { createInterface } from 'node:readline/promises'
import { PassThrough } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { questionsOf } from '../../src/commands/draft.ts'
import { askAll, askId } from '../../src/commands/interview.ts'
import { folderByKind, type EntryKind } from '../../src/model/thing.ts'
import { readContent } from '../../src/reader/read.ts'
import { hasError } from '../../src/rules/problem.ts'
import { createWorkspace } from './workspace.ts'

describe('npm run new', () => {
  it.each(Object.keys(folderByKind) as EntryKind[])(
    'begins a file that lacks only what its writer knows, so that it is not yet built: %s',
    async (kind) => {
      const { folder, run, read } = newsroom()
      const path = `content/${folderByKind[kind]}/2025-03-04-talks.md`
      const { status, stdout } = run(kind, '2025-03-04-talks')
      expect([status, stdout.split('\n')[0]]).toEqual([0, `${path} is new. What it lacks:`])
      const required = questionsOf(kind).filter((question) => question.required)
      expect(keysOf(read(path))).toEqual(required.map(({ key }) => key))

      const { messages } = await readContent({ folder: join(folder, 'content'), now: '2025-01-15' })
      const faulty = messages.filter(hasError)
      expect(faulty.map((file) => file.path)).toEqual([join(folder, path)])
      const problems = faulty.flatMap((file) => file.messages.map(({ reason }) => reason))
      expect(
        problems.filter((problem) => !/^Unexpected (empty `\w+`|\w+ without a text), /.test(problem)),
      ).toEqual([])
    },
  )

  it('lacks nothing when it is told everything', () => {
    const { run, read } = newsroom()
    const options = ['--surname=East', '--role=Envoy', '--side=East', '--description', 'Came: saw.']
    const { stdout } = run('person', '--name', 'Čléo East', ...options, '--sources', 'north-readout')
    expect(stdout).toBe('content/people/cleo-east.md is new. Nothing is missing.\n')
    expect(read('content/people/cleo-east.md')).toBe(
      [
        '---',
        'name: Čléo East',
        'surname: East',
        'role: Envoy',
        'side: East',
        'description: "Came: saw."',
        'sources: [north-readout]',
        '---',
        '',
      ].join('\n'),
    )
  })

  it('makes the id of what is told, as ids are made', () => {
    const { run } = newsroom()
    const created = (...options: string[]) => run(...options).stdout.split(' ')[0]
    expect(created('event', '--title=North–South talks', '--start=2025-03-04T10:00Z')).toBe(
      'content/events/2025-03-04-north-south-talks.md',
    )
    expect(created('source', '--publisher=The Times', '--agency=Reuters', '--published=2025-03')).toBe(
      'content/sources/reuters-the-times-2025-03.md',
    )
  })

  it('knows the day of an event from its id', () => {
    const { run, read } = newsroom()
    run('event', '2025-03-04-talks')
    expect(read('content/events/2025-03-04-talks.md')).toContain('start: 2025-03-04\n')
  })

  it('never writes over a file', () => {
    const { run, read } = newsroom()
    const before = read('content/people/ada-north.md')
    const { status, stderr } = run('person', 'ada-north', '--name=Somebody')
    expect([status, stderr]).toEqual([
      2,
      'Unexpected id of content/people/ada-north.md, expected one that is not taken\n',
    ])
    expect(read('content/people/ada-north.md')).toBe(before)
  })

  it.each([
    [['persn'], 'Unexpected kind persn, expected one of article, .* Did you mean person?'],
    [[], 'Unexpected lack of a kind, expected one of article, '],
    [
      ['person', 'x', '--nmae', 'y'],
      'Unexpected option --nmae, expected one of --name, .* Did you mean --name?',
    ],
    [['person', 'x', '--name'], 'Unexpected end of --name, expected a value'],
    [['person'], 'Unexpected lack of an id, expected small letters'],
    [['person', '../../x'], 'Unexpected id ../../x, expected small letters'],
  ])('writes nothing when it is told what is not: %j', (options, message) => {
    const { run, has } = newsroom()
    const { status, stderr } = run(...options)
    expect(status).toBe(2)
    expect(stderr).toMatch(new RegExp(message.replaceAll('?', '\\?')))
    expect(has('content/people/x.md')).toBe(false)
  })
})

describe('the questions that it asks in a terminal', () => {
  it('are those of what is required and not told', async () => {
    const { terminal, printed } = answering('The talks', '', 'call', 'F01, F02', '')
    const told = { start: '2025-03-04', zone: 'UTC' }
    expect(await askAll(questionsOf('event'), told, terminal)).toEqual({
      ...told,
      title: 'The talks',
      status: 'call',
      facts: ['F01', 'F02'],
    })
    expect(printed()).toMatch(/^\nA short headline in the present tense, e\.g\., .*\ntitle: /)
    expect(printed()).toMatch(/\nagreement, call, [a-z, ]+\nkind: /)
    expect(printed()).not.toMatch(/start:|places:/)
  })

  it('ends with the id, until it is one', async () => {
    const { terminal, printed } = answering('Ada North', 'ada')
    expect(await askId('ada-north', terminal)).toBe('ada')
    expect(printed().match(/id \(ada-north\): /g)).toHaveLength(2)
  })

  it('takes the id that it suggested for an empty answer', async () => {
    expect(await askId('ada-north', answering('').terminal)).toBe('ada-north')
  })
})

/** The base site, in a folder of its own. */
function newsroom() {
  const folder = createWorkspace('base')
  const command = resolve('src/commands/new.ts')
  const env = { ...process.env, READOUT_CONTENT: 'content', READOUT_NOW: '2025-01-15', NO_COLOR: '1' }
  return {
    folder,
    run: (...options: string[]) =>
      spawnSync(process.execPath, [command, ...options], { cwd: folder, env, encoding: 'utf8', input: '' }),
    read: (path: string) => readFileSync(join(folder, path), 'utf8'),
    has: (path: string) => existsSync(join(folder, path)),
  }
}

/** Somebody at a terminal who gives these answers. */
function answering(...answers: string[]) {
  const [input, output] = [new PassThrough(), new PassThrough({ encoding: 'utf8' })]
  const terminal = createInterface({ input, output })
  let printed = ''
  output.on('data', (chunk: string) => {
    printed += chunk
    if (/: $/.test(chunk)) input.write(`${answers.shift()}\n`)
  })
  return { terminal, printed: () => printed }
}

function keysOf(text: string): string[] {
  return Array.from(text.matchAll(/^(\w+):/gm), ([, key]) => key ?? '')
}
