import type { XmlElement } from '@rgrove/parse-xml'
import { parse } from 'csv-parse/sync'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect } from 'vitest'
import { claimsCsv } from '../../src/data/claims-csv.ts'
import { childrenOf, rootOf } from '../feeds/xml.ts'
import { smallLibrary } from '../markdown/library.ts'
import { itWith, run } from '../program.ts'
import { readBuilt } from './built-data.ts'

const folder = mkdtempSync(join(tmpdir(), 'spreadsheet-'))
afterAll(() => rmSync(folder, { recursive: true }))

itWith('soffice')('LibreOffice shows every claim of the site, cell by cell', () => {
  const csv = readBuilt('data/claims.csv')
  const shown = shownBy(csv)
  expect(shown).toEqual(rowsOf(csv))
  expect(shown.length).toBeGreaterThan(40)
})

itWith('soffice')('LibreOffice shows quotes, commas, lines and Cyrillic as they were written', () => {
  const library = smallLibrary()
  const quotes = ['a, b; c', 'He said "no"', 'two\nlines', '«Конструктивный, да»']
  const claims = quotes.map((quote, n) => ({ ...library.claims[0]!, id: `claim-${n}`, quote }))
  const csv = claimsCsv({ ...library, claims }, 'https://readout.example')
  const shown = shownBy(csv)
  expect(shown).toEqual(rowsOf(csv))
  expect(shown.slice(1).map((cells) => cells[shown[0]!.indexOf('quote')])).toEqual(quotes)
})

function rowsOf(csv: string): string[][] {
  return parse(csv, { bom: true, recordDelimiter: '\r\n' })
}

/** What a reader sees in each cell. On the command line it has to be told what its dialog takes from the first mark. */
function shownBy(csv: string): string[][] {
  writeFileSync(join(folder, 'claims.csv'), csv)
  const asCommasAndUtf8 = '--infilter=CSV:44,34,76'
  const profile = `-env:UserInstallation=file://${folder}/profile`
  run(
    'soffice',
    [
      profile,
      '--headless',
      asCommasAndUtf8,
      '--convert-to',
      'fods',
      '--outdir',
      folder,
      join(folder, 'claims.csv'),
    ],
    { home: folder },
  )
  const root = rootOf(readFileSync(join(folder, 'claims.fods'), 'utf8'))
  const [table] = childrenOf(
    childrenOf(childrenOf(root, 'office:body')[0]!, 'office:spreadsheet')[0]!,
    'table:table',
  )
  const rows = childrenOf(table!, 'table:table-row').map((row) =>
    childrenOf(row, 'table:table-cell').flatMap(textsOf),
  )
  const [head = []] = rows
  return rows.map((cells) => cells.slice(0, head.length))
}

/** Like cells in a row are written once, with their number. */
function textsOf(cell: XmlElement): string[] {
  const text = childrenOf(cell, 'text:p')
    .map((line) => line.text)
    .join('\n')
  return Array(Number(cell.attributes['table:number-columns-repeated'] ?? 1)).fill(text)
}
