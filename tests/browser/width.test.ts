import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { onePageOfEachKind } from '../../src/commands/page-kinds.ts'
import { test } from './browser.ts'

const widths = [320, 360, 412, 640, 768, 900, 1024, 1152, 1280, 1440, 1920]

test.for(onePageOfEachKind('dist'))(
  '%s needs no scrolling to the side, from 320 to 1920 pixels and zoomed twice',
  async (path, { page }) => {
    const opened = await page()
    await opened.goto(path)
    const tooWide: string[] = []
    for (const width of widths) {
      await opened.setViewportSize({ width, height: 800 })
      tooWide.push(...(await overflowing(opened)).map((what) => `${width}: ${what}`))
    }
    const zoom = await opened.context().newCDPSession(opened)
    const half = { width: 640, height: 400 } // 1280 pixels at 200 %
    await zoom.send('Emulation.setDeviceMetricsOverride', { ...half, deviceScaleFactor: 2, mobile: false })
    expect(await opened.evaluate(() => [innerWidth, devicePixelRatio])).toEqual([640, 2])
    tooWide.push(...(await overflowing(opened)).map((what) => `200 %: ${what}`))
    await opened.evaluate(() => (document.documentElement.style.fontSize = '200%')) // letters alone, as a reader may
    tooWide.push(...(await overflowing(opened)).map((what) => `letters at 200 %: ${what}`))
    expect(tooWide).toEqual([])
  },
)

/** What makes a page wider than its window; nothing where it is not. */
function overflowing(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return []
    const wide = [...document.body.querySelectorAll('*')].filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 1,
    )
    return wide.slice(0, 3).map((element) => element.outerHTML.slice(0, 100))
  })
}
