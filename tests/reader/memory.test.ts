import {
  appendFileSync,
  cpSync,
  globSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { readContent } from '../../src/reader/read.ts'
import { formatProblems, problemsIn } from '../../src/reader/report.ts'
import { inFull } from './in-full.ts'

const old = new Date('2025-01-01')
let folder: string
let content: string
let memories: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'memory-'))
  content = join(folder, 'content')
  memories = join(folder, 'memories')
  cpSync('tests/reader/base/content', content, { recursive: true })
  utimesSync(fileOf('people/ada-north'), old, old)
  onTestFinished(() => rmSync(folder, { recursive: true }))
})

describe('a reading with a memory', () => {
  const changes: Record<string, () => void> = {
    'nothing changed': () => undefined,
    'an article says more': () => appendFileSync(fileOf('articles/call'), '\nOne more paragraph.\n'),
    'a person is called otherwise': () => replace('people/ada-north', 'Ada North', 'Ada West'),
    'a person is called otherwise, in as many letters, and the file is as old as before': () => {
      const known = globSync(join(memories, '*', 'files'))[0] ?? ''
      utimesSync(known, new Date('2100-01-01'), new Date('2100-01-01')) // saved long after
      replace('people/ada-north', 'Ada North', 'Ada South')
      utimesSync(fileOf('people/ada-north'), old, old)
    },
    'an organization is called otherwise': () =>
      replace('organizations/north-ministry', /^name: .*$/m, 'name: Ministry of Everything'),
    'a claim has another status': () => replace('events/2025-01-10-call', /status: said/, 'status: recorded'),
    'a file broke a rule of the text': () => replace('articles/call', /^## /m, '#### '),
    'a file broke its schema': () => replace('people/ada-north', /^role: .*\n/m, ''),
    'a claim is gone': () => replace('events/2025-01-10-call', /^ {2}- id: (\S+)$/m, '  - id: $1-2'),
    'the memory is cut off': () => spoil((text) => text.slice(0, -20)),
    'the memory has another letter': () => spoil((text) => text.replaceAll('"tagName":"p"', '"tagName":"q"')),
    'the memory is of another program': () => spoil((text) => `x${text}`),
    'the memory is nonsense': () => spoil(() => '\n\n \n'),
  }

  it.each(Object.keys(changes))('gives what one without it would when %s', async (change) => {
    await read(memories)
    changes[change]?.()
    const [again, anew] = [await read(memories), await read()]
    expect(again).toStrictEqual(anew)
    expect(await read(memories)).toEqual(anew) // and it has mended itself
  })

  const changesWhileItReads: Record<string, () => void> = {
    'is called otherwise': () => replace('people/ada-north', 'Ada North', 'Ada West'),
    'breaks its schema': () => replace('people/ada-north', /^role: .*\n/m, ''),
    'is removed': () => rmSync(fileOf('people/ada-north')),
  }

  it.each(Object.keys(changesWhileItReads))(
    'gives what there is in the end when somebody %s meanwhile',
    async (change) => {
      const reading = read(memories) // has listed the files
      changesWhileItReads[change]?.()
      expect(await reading).toStrictEqual(await read())
    },
  )

  it('leaves the memory as it is when nothing changed', async () => {
    await read(memories)
    const files = globSync(join(memories, '*', '*'))
    expect(files).toHaveLength(5)
    const times = () => files.map((file) => statSync(file, { bigint: true }).mtimeNs)
    const before = times()
    await read(memories)
    expect(times()).toEqual(before)
  })

  it('takes from its memory what it need not make again', async () => {
    await read(memories)
    const texts = globSync(join(memories, '*', 'texts'))[0] ?? ''
    const lines = readFileSync(texts, 'utf8').split('\n').map(withOtherWords)
    writeFileSync(texts, lines.join('\n'))
    expect((await read(memories)).library.articles[0]?.prose.paragraphs.join()).toContain('remembered')
  })

  it('keeps nothing where it is not told where', async () => {
    await read()
    expect(globSync(join(memories, '**'))).toEqual([])
  })
})

async function read(memories?: string) {
  const { library, messages } = await readContent({ folder: content, now: '2025-01-15', memories })
  return { library: inFull(library), problems: formatProblems(problemsIn(messages)) }
}

/** A line of a pack with a checksum that is right. */
function withOtherWords(line: string): string {
  const [key, , ...rest] = line.split(' ')
  const json = rest.join(' ').replaceAll('"value":"', '"value":"remembered ')
  return rest.length > 0 ? `${key} ${crc32(json)} ${json}` : line
}

function fileOf(name: string): string {
  return join(content, `${name}.md`)
}

function replace(name: string, from: string | RegExp, to: string): void {
  const text = readFileSync(fileOf(name), 'utf8')
  expect(text.replace(from, to)).not.toBe(text)
  writeFileSync(fileOf(name), text.replace(from, to))
}

function spoil(change: (text: string) => string): void {
  for (const file of globSync(join(memories, '*', '*'))) {
    writeFileSync(file, change(readFileSync(file, 'utf8')))
  }
}
