import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { test } from './browser.ts'

describe('the search page', () => {
  test('finds people, terms, words of claims and words in the middle of an article', async ({ page }) => {
    const opened = await page()
    await opened.goto('/search/')
    expect(await resultsOf(opened, 'Lavrov')).toContain('/people/sergey-lavrov/')
    expect(await resultsOf(opened, 'Tomahawk')).toContain('/terms/tomahawk-missile/')
    expect(await resultsOf(opened, 'constructive discussion')).toContain('/claims/constructive-discussion/')
    expect(await resultsOf(opened, 'Missiles and land')).toContain(
      '/articles/lavrov-rubio-call/#missiles-and-land',
    )
  })

  test('narrows to a kind, a speaker and a status, and keeps what is asked in its address', async ({
    page,
  }) => {
    const opened = await page()
    await opened.goto('/search/')
    await opened.getByLabel('What').selectOption('Claims')
    await opened.getByLabel('Who').selectOption('Sergey Lavrov')
    await opened.getByLabel('How firmly').selectOption('said by one side')
    await answered(opened)
    const results = await paths(opened)
    expect(results.length).toBeGreaterThan(3)
    expect(results.filter((path) => !path.startsWith('/claims/'))).toEqual([])
    for (const detail of await opened.locator('.results .fine').allTextContents()) {
      expect(detail).toContain('Sergey Lavrov; said by one side')
    }

    const again = await page()
    await again.goto(new URL(opened.url()).pathname + new URL(opened.url()).search)
    await answered(again)
    expect(await paths(again)).toEqual(results)
  })

  test('goes from the words through the results and back by arrow keys', async ({ page }) => {
    const opened = await page()
    await opened.goto('/search/?q=Tomahawk')
    await answered(opened)
    await opened.getByRole('searchbox').focus()
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowUp']) await opened.keyboard.press(key)
    const [first] = await paths(opened)
    expect(await opened.evaluate(() => document.activeElement?.getAttribute('href'))).toBe(first)
    await opened.keyboard.press('ArrowUp')
    expect(await opened.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('q')
  })

  test('shows ten results, and ten more when asked', async ({ page }) => {
    const opened = await page()
    await opened.goto('/search/?q=Lavrov')
    await answered(opened)
    expect(await paths(opened)).toHaveLength(10)
    await opened.getByRole('button', { name: 'more' }).click()
    await opened.waitForFunction(() => document.querySelectorAll('.results a').length > 10)
    expect(new Set(await paths(opened)).size).toBe(20)
  })

  test('says that nothing was found, and that the index did not load', async ({ page }) => {
    const opened = await page()
    await opened.goto('/search/?q=qqqq')
    await answered(opened)
    expect(await opened.locator('.search output').textContent()).toBe('Nothing found')

    const cut = await page()
    await cut.route('**/search/index/**', (route) => route.abort())
    await cut.goto('/search/?q=Lavrov')
    await answered(cut)
    expect(await cut.locator('.search output').textContent()).toContain('did not load')
  })

  test('breaks no rule of its policy and loads less than 300 kB for an answer', async ({ page }) => {
    const opened = await page()
    const complaints: string[] = []
    opened.on('console', (message) => {
      if (/Content Security Policy|Trusted/.test(message.text())) complaints.push(message.text())
    })
    opened.on('pageerror', (error) => complaints.push(error.message))
    await opened.goto('/search/?q=Tomahawk')
    await answered(opened)
    const sizes = await opened.evaluate(() =>
      (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
        .filter(({ name }) => name.includes('/search/index/'))
        .map(({ decodedBodySize }) => decodedBodySize),
    )
    const bytes = sizes.reduce((sum, size) => sum + size, 0)
    console.log(`Search of this site: ${sizes.length} files, ${Math.round(bytes / 1000)} kB`)
    expect(complaints).toEqual([])
    expect(bytes).toBeGreaterThan(50_000)
    expect(bytes).toBeLessThan(300_000)
  })

  test('is an A–Z without JavaScript', async ({ page }) => {
    const opened = await page({ javaScriptEnabled: false })
    await opened.goto('/search/')
    expect(await opened.getByRole('searchbox').count()).toBe(0)
    const main = opened.locator('main')
    for (const name of ['Lavrov, Sergey', 'Budapest', 'Reuters', 'Lavrov and Rubio speak by phone']) {
      expect(await main.getByRole('link', { name, exact: true }).count()).toBe(1)
    }
  })
})

test.for(['/', '/articles/lavrov-rubio-call/', '/people/sergey-lavrov/'])(
  '%s loads nothing of the search',
  async (path, { page }) => {
    const opened = await page()
    const asked: string[] = []
    opened.on('request', (request) => asked.push(request.url()))
    await opened.goto(path, { waitUntil: 'networkidle' })
    expect(asked.length).toBeGreaterThan(1)
    expect(asked.filter((url) => /search/i.test(url))).toEqual([])
  },
)

async function resultsOf(page: Page, words: string): Promise<string[]> {
  await page.locator('.search output').evaluate((output) => (output.textContent = ''))
  await page.getByRole('searchbox').fill(words)
  await page.keyboard.press('Enter')
  await answered(page)
  return paths(page)
}

async function answered(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector('.search output')?.textContent)
}

function paths(page: Page): Promise<string[]> {
  return page
    .locator('.results a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
}
