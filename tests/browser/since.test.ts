import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { test } from './browser.ts'

const article = '/articles/lavrov-rubio-call/'
const remember = { name: 'Remember where I stopped' }
const forget = { name: 'Forget where I stopped' }

describe('a reader of an article', () => {
  test('is remembered only when they ask, and is forgotten when they ask', async ({ page }) => {
    const opened = await page()
    await opened.goto(article)
    expect(await kept(opened)).toEqual([])
    await opened.getByRole('button', remember).click()
    expect(await kept(opened)).toEqual(['2026-11-23T04:00Z'])
    await opened.getByRole('button', forget).click()
    expect(await kept(opened)).toEqual([])
    expect(await opened.context().cookies()).toEqual([])
  })

  test('who returns is told that nothing is new', async ({ page }) => {
    const opened = await page()
    await opened.goto(article)
    await opened.getByRole('button', remember).click()
    await opened.reload()
    expect(await opened.locator('.article-header').textContent()).toContain('Nothing new since you stopped')
  })

  test('who returns after a correction finds it at the top and marked in the text', async ({ page }) => {
    const opened = await page()
    await opened.goto(article)
    await opened.getByRole('button', remember).click()
    await correct(opened)
    await opened.reload()
    const header = opened.locator('.article-header')
    expect(await header.textContent()).toContain('New since you stopped')
    expect(await header.locator('.updates > li').allTextContents()).toEqual([
      expect.stringContaining('One word'),
    ])
    const marked = opened.locator('a.claim:has(+ .changed)')
    expect(await marked.count()).toBeGreaterThan(1)
    for (const href of await marked.evaluateAll((links) => links.map((link) => link.getAttribute('href')))) {
      expect(href).toBe('/claims/constructive-discussion/')
    }

    await header.getByRole('button', remember).click()
    await opened.reload()
    expect(await header.textContent()).toContain('Nothing new since you stopped')
    expect(await marked.count()).toBe(0)
  })

  test('who was never here sees no list and no mark', async ({ page }) => {
    const opened = await page()
    await correct(opened)
    await opened.goto(article)
    expect(await opened.locator('.article-header .updates').count()).toBe(0)
    expect(await opened.locator('a.claim:has(+ .changed)').count()).toBe(0)
  })

  test('has the log of changes, and no button, without JavaScript', async ({ page }) => {
    const opened = await page({ javaScriptEnabled: false })
    await opened.goto(article)
    expect(await opened.getByRole('button', remember).count()).toBe(0)
    expect(await opened.locator('#updates').textContent()).toContain('First published')
  })
})

test.for([`${article}changes/`, '/claims/constructive-discussion/'])(
  'it is not offered on %s, which lists changes, too',
  async (path, { page }) => {
    const opened = await page()
    await opened.goto(path)
    expect(await opened.locator('main time').count()).toBeGreaterThan(0)
    expect(await opened.getByRole('button', remember).count()).toBe(0)
  },
)

/** As if the article had been corrected a week later. */
async function correct(page: Page): Promise<void> {
  await page.route(`**${article}`, async (route) => {
    const response = await route.fetch()
    const page = await response.text()
    const corrected = page.replace(/<ol class="updates sans">/, `$&${correction}`)
    expect(corrected).not.toBe(page)
    await route.fulfill({ response, body: corrected })
  })
}

const correction = `<li id="update-x"><p class="label changed">correction</p>
  <p class="fine"><time datetime="2026-11-30T10:00Z">30 November 2026, 10:00 UTC</time></p>
  <p>One word was wrong.</p>
  <p><a class="fine" href="/claims/constructive-discussion/#history">History of this claim</a></p></li>`

function kept(page: Page): Promise<string[]> {
  return page.evaluate(() => Object.values(localStorage))
}
