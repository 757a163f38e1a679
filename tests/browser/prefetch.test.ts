import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { test } from './browser.ts'

const article = '/articles/lavrov-rubio-call/'

describe('a link to another page of ours', () => {
  test('fetches nothing while a mouse rests on it', async ({ page }) => {
    const opened = await page()
    await opened.goto('/')
    const fetched = prefetchedBy(opened)
    await opened.locator(`a[href="${article}"]`).first().hover()
    await opened.waitForTimeout(500)
    expect(fetched).toEqual([])
  })

  test.for([
    ['/', article],
    [article, '/'],
    ['/about/', '/search/'],
    ['/claims/constructive-discussion/', `${article}#claim-constructive-discussion`],
  ] as const)(
    'on %s, to %s, leads to what was fetched while it was pressed',
    async ([from, to], { page, origin }) => {
      const opened = await page()
      await opened.goto(from)
      const fetched = prefetchedBy(opened)
      await press(opened, to)
      await expect.poll(() => fetched).toEqual([to.replace(/#.*/, '')])
      await opened.mouse.up()
      await opened.waitForURL(`${origin}${to}`)
      expect(await opened.evaluate(readDelivery)).toBe('navigational-prefetch')
    },
  )
})

test('a link to a feed fetches nothing while it is pressed', async ({ page }) => {
  const opened = await page()
  await opened.goto('/feeds/')
  const fetched = prefetchedBy(opened)
  await press(opened, '/rss.xml')
  await opened.waitForTimeout(300)
  expect(fetched).toEqual([])
})

/** The paths that are asked for in advance, from now on. */
function prefetchedBy(page: Page): string[] {
  const fetched: string[] = []
  page.context().on('request', (request) => {
    if (request.headers()['sec-purpose'] === 'prefetch') fetched.push(new URL(request.url()).pathname)
  })
  return fetched
}

async function press(page: Page, href: string): Promise<void> {
  await page.locator(`a[href="${href}"]`).first().hover()
  await page.mouse.down()
}

function readDelivery(): string {
  const [navigation] = performance.getEntriesByType('navigation')
  return (navigation as unknown as { deliveryType: string }).deliveryType
}
