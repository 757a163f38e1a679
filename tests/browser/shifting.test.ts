import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { onePageOfEachKind } from '../../src/commands/page-kinds.ts'
import { test } from './browser.ts'

test.for(onePageOfEachKind('dist'))('fonts that come late move nothing on %s', async (path, { page }) => {
  const opened = await page({ viewport: { width: 360, height: 800 } })
  const late: string[] = []
  await opened.route('**/*.woff2', async (route) => {
    late.push(route.request().url())
    await isPainted(opened)
    await new Promise((resolve) => setTimeout(resolve, 150)) // 100 ms after it was asked for a font is late
    await route.continue()
  })
  await opened.goto('/robots.txt') // on the first page of a visit a phone asks for none
  await opened.goto(path)
  const shift = await readShift(opened)
  expect(late.length).toBeGreaterThan(0)
  expect(shift).toBeLessThan(0.01)
})

async function isPainted(page: Page): Promise<void> {
  await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0)
}

// The sum of all shifts, which is never less than the browser’s own measure (the worst five seconds).
function readShift(page: Page): Promise<number> {
  return page.evaluate(async () => {
    let total = 0
    new PerformanceObserver((list) => {
      for (const shift of list.getEntries()) total += (shift as PerformanceEntry & { value: number }).value
    }).observe({ type: 'layout-shift', buffered: true })
    await document.fonts.ready
    for (let frames = 0; frames < 2; frames++) await new Promise(requestAnimationFrame)
    await new Promise((resolve) => setTimeout(resolve)) // to the observer
    return total
  })
}
