import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { parseXml } from '@rgrove/parse-xml'
import { BibLatexParser } from 'biblatex-csl-converter'
import { parse as parseCsv } from 'csv-parse/sync'
import ICAL from 'ical.js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { build, openWorkshop } from '../publishing/workshop.ts'
import { visitAll, type Visit } from './browser.ts'
import { corpus } from './corpus.ts'
import { lay } from './lay.ts'
import { readCorpus } from './outcomes.ts'

let outcomes: Awaited<ReturnType<typeof readCorpus>>
beforeAll(async () => {
  outcomes = await readCorpus()
}, 120_000)

describe('what a stranger might send', () => {
  test('is read to the end, each file in less than five seconds and 512 MB', () => {
    expect(outcomes.length).toBe(corpus.length)
    expect(outcomes.length).toBeGreaterThan(250)
    expect(outcomes.filter(({ seconds }) => seconds > 5).map(({ what }) => what)).toEqual([])
    expect(Math.max(...outcomes.map(({ megabytes }) => megabytes))).toBeLessThan(512)
  })

  test('gives no object what it gave to one', () => {
    expect(outcomes.filter(({ polluted }) => polluted).map(({ what }) => what)).toEqual([])
  })

  test('is refused with its file and line, or with its file alone where that is at fault', () => {
    const refusals = outcomes.flatMap(({ what, files, refusals }) =>
      refusals.map((refusal) => ({ what, files, ...refusal })),
    )
    const vague = refusals.filter(
      ({ files, path, line, ruleId }) =>
        !(path in files) || (line === undefined && !['file-name', 'bounds'].includes(ruleId ?? '')),
    )
    expect(vague.map(({ what, path }) => `${what}: ${path}`)).toEqual([])
    expect(outcomes.filter(({ refusals }) => refusals.length > 0).length).toBeGreaterThan(150)
  })
})

describe('a site with all of it that is accepted', () => {
  const workshop = openWorkshop()
  const dist = join(workshop, 'dist')
  let files: string[]

  beforeAll(async () => {
    lay(accepted(), join(workshop, 'content'))
    expect(await build(workshop)).toMatchObject({ code: 0, errors: '' })
    files = readdirSync(dist, { recursive: true, encoding: 'utf8' })
  }, 120_000)
  afterAll(() => rmSync(workshop, { recursive: true }))

  test('runs nothing of it in a browser, asks nobody, and holds no address that runs', async () => {
    const visits = await visitAll(
      dist,
      files.filter((file) => file.endsWith('.html')),
    )
    expect(visits.flatMap(harmOf)).toEqual([])
    expect(visits.length).toBeGreaterThan(150)
  }, 120_000)

  test('has XML, JSON, calendars, tables and citations that strict programs read', () => {
    const read = files.flatMap((file) => {
      const parser = parsers.find(([end]) => file.endsWith(end))
      if (!parser) return []
      const fault = faultOf(() => parser[1](readFileSync(join(dist, file), 'utf8')))
      return [{ file, fault }]
    })
    expect(read.filter(({ fault }) => fault !== undefined)).toEqual([])
    for (const [end] of parsers) expect(read.some(({ file }) => file.endsWith(end))).toBe(true)
  })
})

/** Every file for the site that was not refused, and a plain one for one that was. */
function accepted(): Record<string, string | Buffer> {
  const files = outcomes
    .filter(({ isForSite }) => isForSite)
    .flatMap(({ files, plain = {}, refusals }) => {
      const refused = new Set(refusals.map(({ path }) => path))
      return Object.entries(files).flatMap(([path, text]) => {
        const content = refused.has(path) ? plain[path] : text
        return content === undefined ? [] : [[path, content] as const]
      })
    })
  return Object.fromEntries(files)
}

function harmOf({ path, ran, asked, harm }: Visit): string[] {
  return [...(ran ? ['something ran'] : []), ...asked.map((address) => `asked ${address}`), ...harm].map(
    (each) => `${path}: ${each}`,
  )
}

const parsers: [end: string, parse: (text: string) => unknown][] = [
  ['.xml', (text) => parseXml(text)],
  ['.svg', (text) => parseXml(text)],
  ['.opml', (text) => parseXml(text)],
  ['.json', (text) => JSON.parse(text)],
  ['.csv', (text) => parseCsv(text, { columns: true, bom: true })],
  ['.ics', readCalendar],
  ['.bib', readCitation],
]

function readCalendar(text: string): void {
  const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent')
  const forged = events.filter((event) => event.getFirstPropertyValue('summary') === 'forged')
  if (forged.length > 0) throw new Error('an event within a text')
}

function readCitation(text: string): void {
  const { entries, errors } = new BibLatexParser(text, { processUnexpected: true }).parse()
  if (errors.length > 0 || Object.keys(entries).length !== 1) throw new Error(JSON.stringify(errors))
}

function faultOf(read: () => unknown): string | undefined {
  try {
    read()
    return undefined
  } catch (error) {
    return String(error)
  }
}
