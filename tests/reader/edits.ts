import { appendFileSync, cpSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'

/** Changes a file, and says which paths a watcher would name. */
export type Edit = () => string[]

/** What writers do to the content of `base`. */
export function editsOf(content: string) {
  /** Those that one file is enough to read, as far as it can tell. */
  const small: Record<string, Edit> = {
    'an article says more': () => {
      appendFileSync(fileOf('articles/call'), '\nOne more paragraph by [Ben](person:ben-south).\n')
      return [fileOf('articles/call')]
    },
    'an article cites a claim no more': () =>
      replace('articles/call', '(claim:south-talk-was-short)', '(term:readout)'),
    'an article is newer': () => replace('articles/call', '2025-01-11T09:00Z', '2025-01-11T10:00Z'),
    'a claim has another status': () => replace('events/2025-01-10-call', 'status: said', 'status: recorded'),
    'claims change places': () =>
      replace('events/2025-01-10-call', /( {2}- id: north[^]*?)( {2}- id: south[^]*?)(?=disag)/, '$2$1'),
    'a claim has another speaker': () =>
      replace('events/2025-01-10-call', 'by: south-ministry\n    sources', 'by: ben-south\n    sources'),
    'a person is called otherwise': () => replace('people/ada-north', 'name: Ada North', 'name: Ada West'),
    'a person has other words': () =>
      replace('people/ada-north', /$/, '\nShe was born in [the town](place:river-town).\n'),
    'a source has another title': () => replace('sources/north-readout', /^title: .*$/m, 'title: Another'),
    'a page has another heading': () => replace('pages/about', /$/, '\n## One more\n\nParagraph.\n'),
    'a file is saved as it is': () => replace('people/ada-north', 'Ada', 'Ada'),
    'an editor leaves a file for a moment': () => [join(content, 'people/4913')],
    'a date is to come': () => replace('articles/call', 'date: 2025-01-12', 'date: 2025-01-20'),
  }

  /** Those that take more. */
  const large: Record<string, Edit> = {
    'a claim is called otherwise': () =>
      replace('events/2025-01-10-call', 'id: south-talk-was-short', 'id: south-talk'),
    'a claim has a name twice': () =>
      replace('events/2025-01-10-call', 'id: south-talk-was-short', 'id: ministers-spoke'),
    'a file is called otherwise': () => {
      renameSync(fileOf('terms/readout'), fileOf('terms/account'))
      return [fileOf('terms/readout'), fileOf('terms/account')]
    },
    'a file is gone': () => {
      rmSync(fileOf('sources/south-readout'))
      return [fileOf('sources/south-readout')]
    },
    'a file is new': () => {
      cpSync(fileOf('people/ben-south'), fileOf('people/cem-south'))
      return [fileOf('people/cem-south')]
    },
    'a file is new that does not belong there': () => {
      writeFileSync(join(content, 'people/notes.txt'), '')
      return [join(content, 'people/notes.txt')]
    },
  }

  /** Those after which nothing but the file is worth reading. */
  const wrong: Record<string, Edit> = {
    'a file breaks its schema': () => replace('people/ada-north', 'name: Ada', 'nmae: Ada'),
    'an event breaks its schema': () => replace('events/2025-01-10-call', 'title: ', 'tilte: '),
    'a file names nobody': () => replace('articles/call', '(person:ben-south)', '(person:ben-suoth)'),
    'a file is no UTF-8': () => {
      writeFileSync(fileOf('people/ada-north'), Buffer.from([0xff, 0xfe]))
      return [fileOf('people/ada-north')]
    },
    'a text has a heading too deep': () => replace('articles/call', '## The', '#### The'),
    'a plan has gone stale': () => replace('events/2025-02-01-meeting', /2025-02-01/g, '2025-01-11'),
  }

  return { small, large, wrong, fileOf, textOf, replace }

  function textOf(name: string): string {
    return readFileSync(fileOf(name), 'utf8')
  }

  function fileOf(name: string): string {
    return join(content, `${name}.md`)
  }

  function replace(name: string, from: string | RegExp, to: string): string[] {
    const text = textOf(name)
    expect(text).toMatch(from)
    writeFileSync(fileOf(name), text.replace(from, to))
    return [fileOf(name)]
  }
}

const { small, large, wrong } = editsOf('')
export const smallEdits = Object.keys(small)
export const largeEdits = Object.keys(large)
export const wrongEdits = Object.keys(wrong)
