import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { onePageOfEachKind } from '../../src/commands/page-kinds.ts'
import { test } from './browser.ts'

const article = '/articles/lavrov-rubio-call/'
const ourFonts = ['sans', 'serif-display', 'serif-italic', 'serif-text']

describe('the page of the article', () => {
  test('has its text after one request; nothing else is waited for', async ({ page, origin }) => {
    const opened = await page()
    const asked: string[] = []
    await opened.route('**/*', (route) => {
      asked.push(route.request().url())
      return asked.length > 1 ? undefined : route.continue() // the others hang for good
    })
    await opened.goto(article, { waitUntil: 'commit' })
    await opened.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0)
    const text = await opened.locator('main').innerText()
    expect(asked[0]).toBe(`${origin}${article}`)
    expect(text).toContain(
      'What the two governments put out on the day of the call still comes to four sentences.',
    )
    expect(await opened.locator('h1').evaluate(widthOfText)).toBeGreaterThan(40)
  })

  test('asks for three things at most before the text is painted as it will stay', async ({ page }) => {
    const opened = await page()
    await opened.goto(article, { waitUntil: 'networkidle' })
    const blocking = await opened.evaluate(() =>
      (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
        .filter(
          (resource) =>
            (resource as { renderBlockingStatus?: string }).renderBlockingStatus !== 'non-blocking',
        )
        .map(({ name }) => name),
    )
    expect(blocking.length + 1).toBeLessThanOrEqual(3) // 1 is the page itself
  })

  test('says the same with JavaScript and without', async ({ page }) => {
    const [withScripts = [], without = []] = await Promise.all(
      [true, false].map(async (javaScriptEnabled) => {
        const opened = await page({ javaScriptEnabled })
        await opened.goto(article, { waitUntil: 'networkidle' })
        return readLines(opened)
      }),
    )
    expect(without.filter((line) => !withScripts.includes(line))).toEqual([])
    expect(withScripts.filter((line) => !without.includes(line))).toEqual(['Remember where I stopped'])
    expect(without.length).toBeGreaterThan(500)
  })
})

const phone = { viewport: { width: 412, height: 823 } }

test.for([
  ['a phone asks on the first page for nothing beside it', phone, []],
  ['a phone without scripts asks for fonts, too', { ...phone, javaScriptEnabled: false }, ourFonts],
  ['a wide screen asks for fonts, too', { viewport: { width: 1280, height: 800 } }, ourFonts],
] as const)('%s', async ([, options, expected], { page }) => {
  const opened = await page(options)
  const asked = namesAsked(opened)
  await opened.goto(article, { waitUntil: 'networkidle' })
  expect(asked()).toEqual(expected)
})

test('a phone asks for fonts on the second page of a visit', async ({ page }) => {
  const opened = await page(phone)
  const asked = namesAsked(opened)
  await opened.goto('/about/', { waitUntil: 'networkidle' })
  expect(asked()).toEqual([])
  await opened.goto(article, { waitUntil: 'networkidle' })
  expect(asked()).toEqual(ourFonts)
})

test.for(onePageOfEachKind('dist'))('fonts weigh at most 51 kB on %s', async (path, { page }) => {
  const opened = await page()
  const fonts: Promise<Buffer>[] = []
  opened.on('response', (response) => {
    if (response.request().resourceType() === 'font') fonts.push(response.body())
  })
  await opened.goto(path)
  await opened.evaluate(() => document.fonts.ready.then(() => {}))
  const sizes = (await Promise.all(fonts)).map(({ length }) => length)
  expect(sizes.length).toBeGreaterThan(0)
  expect(sizes.reduce((total, size) => total + size, 0)).toBeLessThanOrEqual(51_000)
})

/** `['sans', 'serif-text']` for `/_astro/sans.BZ64e0-H.woff2` and another font. */
function namesAsked(page: Page): () => string[] {
  const asked = new Set<string>()
  page.on('request', (request) => {
    if (!request.isNavigationRequest()) asked.add(new URL(request.url()).pathname)
  })
  return () => [...asked].map((path) => path.replace(/^\/_astro\/([\w-]+).*/, '$1')).sort()
}

async function readLines(page: Page): Promise<string[]> {
  const text = await page.evaluate(() => document.querySelector('main')?.innerText ?? '')
  return text.split('\n').filter((line) => line.trim() !== '')
}

function widthOfText(element: Element): number {
  const range = document.createRange()
  range.selectNodeContents(element)
  return range.getBoundingClientRect().width
}
