import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { onePageOfEachKind } from '../../src/commands/page-kinds.ts'
import { test } from './browser.ts'

const article = '/articles/lavrov-rubio-call/'
const event = '/events/2025-10-20-lavrov-rubio-call/'
const claim = '/claims/constructive-discussion/'

describe('on paper', () => {
  test('a page is black on white, however dark the room', async ({ page }) => {
    const opened = await printed(await page({ colorScheme: 'dark' }), article)
    const colours = await opened.evaluate(() => {
      const { color, backgroundColor } = getComputedStyle(document.documentElement)
      return { color, backgroundColor, text: getComputedStyle(document.querySelector('.prose p')!).color }
    })
    expect(colours).toEqual({
      color: 'rgb(0, 0, 0)',
      backgroundColor: 'rgba(0, 0, 0, 0)',
      text: 'rgb(0, 0, 0)',
    })
  })

  test('a page has our fonts, though paper is no wider than a phone, and it is the first of a visit', async ({
    page,
  }) => {
    const opened = await page({ viewport: { width: 794, height: 1123 } })
    await opened.goto(article)
    const fontOf = () => opened.locator('h1').evaluate((h1) => getComputedStyle(h1).fontFamily)
    expect(await fontOf()).toMatch(/^"Readout Serif Fallback"/)
    await opened.emulateMedia({ media: 'print' })
    expect(await fontOf()).toMatch(/^"Readout Serif"/)
  })

  test('every explanation is open, and what only a screen can use is left out', async ({ page }) => {
    const opened = await printed(await page(), article)
    const explanations = opened.locator('.explanation')
    expect(await explanations.count()).toBeGreaterThan(10)
    for (const box of await explanations.all()) expect(await box.isVisible()).toBe(true)
    for (const useless of ['nav', '.toc-button', 'button', '.skip', '.anchor']) {
      expect(await opened.locator(useless).filter({ visible: true }).count(), useless).toBe(0)
    }
  })

  test('both sides still stand side by side', async ({ page }) => {
    const opened = await printed(await page({ viewport: { width: 640, height: 900 } }), article)
    const tops = await opened
      .locator('.readouts tbody tr')
      .first()
      .locator('td')
      .evaluateAll((cells) => cells.map((cell) => cell.getBoundingClientRect().top))
    expect(tops.length).toBeGreaterThan(1)
    expect(new Set(tops).size).toBe(1)
  })

  test('every claim of an event has the number of a source that is listed', async ({ page }) => {
    const opened = await printed(await page(), event)
    const claims = opened.locator('#claims .ledger > li')
    expect(await claims.count()).toBeGreaterThan(5)
    for (const line of await claims.all()) {
      const target = await line.locator('.cite a').first().getAttribute('href')
      expect(await opened.locator(`[id="${target?.slice(1)}"]`).isVisible()).toBe(true)
    }
  })

  test.for([article, event, claim, '/people/sergey-lavrov/'])(
    '%s begins with its address, numbers its pages and leaves no heading alone at the foot of one',
    async (path, { page, skip }) => {
      const pages = await pagesOf(await page(), path)
      if (!pages) return skip('pdftotext is not installed')
      expect(pages[0]).toMatch(new RegExp(`^\\s*https://readout\\.example${path}`))
      expect(pages.map((text) => text.trimEnd().split('\n').at(-1)?.replaceAll(' ', ''))).toEqual(
        pages.map((_, index) => `${index + 1}/${pages.length}`),
      )
      const opened = await page()
      await opened.goto(path)
      const headings = (await opened.locator('h2, h3').allTextContents()).map((text) =>
        text.replace('¶', '').trim(),
      )
      const last = pages.map((text) =>
        text.trimEnd().split('\n').slice(0, -1).join('\n').trimEnd().split('\n').at(-1),
      )
      expect(last.filter((line) => headings.includes(line?.trim() ?? ''))).toEqual([])
    },
  )

  test('the heading of the readouts stands over their first row', async ({ page, skip }) => {
    const pages = await pagesOf(await page(), event)
    if (!pages) return skip('pdftotext is not installed')
    const withHeading = pages.find((text) => text.includes('The readouts, side by side'))
    expect(withHeading).toContain('Tone word')
  })

  test('an article says on its first page as of when it stands', async ({ page, skip }) => {
    const pages = await pagesOf(await page(), article)
    if (!pages) return skip('pdftotext is not installed')
    expect(pages[0]).toContain('Published 23 November 2026, 04:00 UTC')
  })
})

test.for(onePageOfEachKind('dist'))('%s fits the width of paper', async (path, { page }) => {
  const opened = await printed(await page({ viewport: { width: 643, height: 900 } }), path) // A4 within its margins
  expect(await opened.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(643)
})

async function printed(page: Page, path: string): Promise<Page> {
  await page.goto(path)
  await page.emulateMedia({ media: 'print' })
  return page
}

/** The text of each sheet, or nothing where there is no program that reads it. */
async function pagesOf(page: Page, path: string): Promise<string[] | undefined> {
  await page.goto(path)
  const folder = mkdtempSync(join(tmpdir(), 'readout-print-'))
  const file = join(folder, 'page.pdf')
  writeFileSync(file, await page.pdf({ format: 'A4', preferCSSPageSize: true }))
  const { error, stdout } = spawnSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' })
  rmSync(folder, { recursive: true })
  return error ? undefined : stdout.split('\f').slice(0, -1)
}
