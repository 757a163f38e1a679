import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { onePageOfEachKind } from '../../src/commands/page-kinds.ts'
import { test } from './browser.ts'

test.for(onePageOfEachKind('dist'))('fonts that come late move nothing on %s', async (path, { page }) => {
  const opened = await page({ viewport: { width: 360, height: 800 } })
  const late: string[] = []
  await opened.route('**/*.woff2', async (route) => {
    late.push(route.request().url())
    await new Promise((resolve) => setTimeout(resolve, 500))
    await route.continue()
  })
  await opened.goto(path, { waitUntil: 'networkidle' })
  expect(late.length).toBeGreaterThan(0)
  expect(await readShift(opened)).toBeLessThan(0.01)
})

// The sum of all shifts, which is never less than the browser’s own measure (the worst five seconds).
function readShift(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => {
          const shifts = list.getEntries() as (PerformanceEntry & { value: number })[]
          resolve(shifts.reduce((total, { value }) => total + value, 0))
        }).observe({ type: 'layout-shift', buffered: true })
        setTimeout(resolve, 300, 0) // no entry, no shift
      }),
  )
}
