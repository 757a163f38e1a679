import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { describe, expect, it } from 'vitest'
import { folderByKind, thingKinds } from '../../src/model/thing.ts'
import { dataFiles, readBuilt, story } from './built-data.ts'

describe('the data of the site', () => {
  const files = dataFiles()

  it('keep the schema that is published with them', () => {
    const validate = addFormats
      .default(new Ajv2020({ allErrors: true }))
      .compile(JSON.parse(readBuilt('data/schema.json')))
    const wrong = [...files].filter(([, data]) => !validate(data)).map(([path]) => path)
    expect(wrong).toEqual([])
    expect(validate({ ...files.get('data/story.json'), events: [{}] })).toBe(false)
  })

  it('say where their schema is', () => {
    const addresses = new Set([...files.values()].map(({ describedby }) => String(describedby)))
    const { $id } = JSON.parse(readBuilt('data/schema.json'))
    expect([...addresses]).toEqual([$id])
    expect(existsSync(join('dist', new URL($id).pathname))).toBe(true)
  })

  it('are beside each page about one thing, which links to them', () => {
    const folders = ['claims', ...thingKinds.flatMap((kind) => (kind === 'claim' ? [] : folderByKind[kind]))]
    const pages = folders.flatMap((folder) =>
      readdirSync(join('dist', folder)).map((id) => `${folder}/${id}/`),
    )
    const silent = pages.filter((path) => {
      const link = `<link rel="alternate" type="application/json" href="/${path}data.json">`
      return !files.has(`${path}data.json`) || !readBuilt(`${path}index.html`).includes(link)
    })
    expect(silent).toEqual([])
    expect(files.size).toBe(pages.length + 1) // and the story
  })

  it('say of one thing what the whole story says of it', () => {
    const { articles, events, people, organizations, places, sources, terms } = story()
    const claims = events.flatMap((event) => event.claims)
    const all = [articles, events, claims, people, organizations, places, sources, terms].flat()
    const alone = all.map(({ permalink }) => {
      const { describedby, license, ...rest } =
        files.get(`${new URL(permalink).pathname.slice(1)}data.json`) ?? {}
      expect([describedby, license]).not.toContain(undefined)
      return Object.values(rest)
    })
    expect(alone).toEqual(all.map((record) => [record]))
  })

  it('name only what they have', () => {
    const { articles, events, people, organizations, places, sources } = story()
    const claims = events.flatMap((event) => event.claims)
    const known = (things: { id: string }[]) => new Set(things.map(({ id }) => id))
    const ids = { party: known([...people, ...organizations]), claim: known(claims), source: known(sources), event: known(events), place: known(places) } // prettier-ignore
    const unknown = [
      ...claims.flatMap(({ by }) => by.filter((id) => !ids.party.has(id))),
      ...[...claims, ...people].flatMap(({ sources }) => sources.filter((id) => !ids.source.has(id))),
      ...[...people, ...organizations, ...sources].flatMap(({ claims }) =>
        claims.filter((id) => !ids.claim.has(id)),
      ),
      ...[...people, ...organizations, ...places].flatMap(({ events }) =>
        events.filter((id) => !ids.event.has(id)),
      ),
      ...events.flatMap(({ places }) => places.filter((id) => !ids.place.has(id))),
      ...articles.flatMap(({ events }) => events.filter(({ event }) => !ids.event.has(event))),
    ]
    expect(unknown).toEqual([])
  })
})
