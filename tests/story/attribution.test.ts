import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Element } from 'hast'
import { select, selectAll } from 'hast-util-select'
import { describe, expect, it } from 'vitest'
import { listNames } from '../../src/model/attribution.ts'
import { claimStatuses, type Claim } from '../../src/model/claim.ts'
import { shortName } from '../../src/model/party.ts'
import { readContent } from '../../src/reader/read.ts'
import { mainOf, textAfter, textOf } from './built-page.ts'

const { library } = await readContent({ folder: 'content', now: '2026-11-23T05:00Z' })
const pages = ['articles', 'events'].flatMap((folder) =>
  readdirSync(join('dist', folder)).map((id) => ({
    path: `/${folder}/${id}/`,
    main: mainOf(`${folder}/${id}`),
  })),
)
const tables = pages.flatMap(({ main }) => selectAll('table.readouts', main))
const inTables = new Set(tables.flatMap((table) => selectAll('a.claim', table)))

describe('on the pages of articles and events', () => {
  it('every claim is followed by who says so and how firmly, and by who contradicts it', () => {
    const wrong = pages.flatMap(({ path, main }) =>
      claimsIn(main)
        .filter((link) => !inTables.has(link) && !isAttribution(noteAfter(link, main), claimOf(link)))
        .map((link) => `${path}: ${textOf(link)} → ${noteAfter(link, main)}`),
    )
    expect(wrong).toEqual([])
    expect(pages.length).toBeGreaterThan(80)
  })

  it('every claim in a table of readouts stands under who says so', () => {
    const wrong = tables.flatMap((table) => {
      const heads = selectAll('thead th strong', table).map(textOf)
      const cells = selectAll('tbody tr', table).flatMap((row) =>
        selectAll('td', row).map((cell, column) => ({ cell, head: heads[column] })),
      )
      return cells.flatMap(({ cell, head }) => claimsIn(cell).filter((link) => !stands(claimOf(link), head)))
    })
    expect(wrong.map(textOf)).toEqual([])
    expect(inTables.size).toBeGreaterThan(20)
  })
})

describe('on the page of the article on the call', () => {
  const main = mainOf('/articles/lavrov-rubio-call/')

  it.for(['#in-brief', '.prose', '#readouts', '#disagreements', '#claims'])('claims stand in %s', (part) => {
    expect(claimsIn(select(part, main)).length).toBeGreaterThanOrEqual(10)
  })

  it('forty different claims are cited and more', () => {
    const cited = new Set(claimsIn(select('.prose', main)).map((link) => claimOf(link).id))
    expect(cited.size).toBeGreaterThanOrEqual(40)
  })
})

function claimsIn(element: Element | undefined): Element[] {
  return element ? selectAll('a.claim', element) : []
}

function claimOf(link: Element): Claim {
  const [, id = ''] = /^\/claims\/([^/]+)\/$/.exec(String(link.properties['href'])) ?? []
  const claim = library.claimById.get(id)
  if (!claim) throw new Error(`no claim: ${String(link.properties['href'])}`)
  return claim
}

/** The note that is read next, with nothing between it and the claim but what clings to the claim, e.g., `”,`. */
function noteAfter(link: Element, main: Element): string {
  const stops = selectAll('a.claim, .note', main)
  const note = textOf(stops[stops.indexOf(link) + 1] ?? main)
  const next = textAfter(link, main).replace(/^\p{P}*(?:s\b)? ?/u, '')
  return next.startsWith(note) ? note : ''
}

/** Whether a note says who says a claim and how firmly; by the data of the claim and of its rivals alone. */
function isAttribution(note: string, { id, by, citing, status }: Claim): boolean {
  const names = by.map(nameOf)
  const who = names.length > 3 ? `${names[0]} and ${names.length - 1} others` : listNames(names)
  const isOurs = by.join() === 'readout' && status === 'recorded'
  const firmness = isOurs ? 'from the public record' : claimStatuses[status].label
  const start = `${who}${citing ? `, citing ${citing}` : ''} · ${firmness}`
  const rivals = library.claims.filter(({ denies, disputes }) => [denies, disputes].flat().includes(id))
  const rest = note.slice(start.length)
  return (
    note.startsWith(start) && rivals.flatMap(({ by }) => by).every((rival) => rest.includes(nameOf(rival)))
  )
}

/** Whether the head of the column names who says so; in the last column nobody of either side does. */
function stands({ by }: Claim, head = ''): boolean {
  return head === 'Known independently' ? by.join() === 'readout' : by.map(nameOf).includes(head)
}

function nameOf(id: string): string {
  const party = library.partyById.get(id)
  if (!party) throw new Error(`no party: ${id}`)
  return shortName(party)
}
