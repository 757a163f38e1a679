import type { AddressInfo } from 'node:net'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { test as vitest } from 'vitest'
import { launchChromium } from '../../src/commands/chromium.ts'
import { serverOf } from '../../src/commands/server.ts'

/** e.g., `{ javaScriptEnabled: false, colorScheme: 'dark', viewport: { width: 360, height: 800 } }` */
type PageOptions = BrowserContextOptions

/** A test in a real Chromium of the site in `dist`: `page(options)` opens a page of its own, `goto('/')` the home page. */
export const test = vitest
  .extend('browser', { scope: 'worker' }, async ({}, { onCleanup }): Promise<Browser> => {
    const browser = await launchChromium()
    onCleanup(() => browser.close())
    return browser
  })
  .extend('origin', { scope: 'worker' }, async ({}, { onCleanup }): Promise<string> => {
    const server = serverOf('dist')
    await new Promise<void>((resolve) => server.listen(0, resolve))
    onCleanup(() => {
      server.close()
      server.closeAllConnections()
    })
    return `http://localhost:${(server.address() as AddressInfo).port}`
  })
  .extend('page', async ({ browser, origin }, { onCleanup }) => {
    const opened: Page[] = []
    onCleanup(async () => {
      for (const page of opened) await page.context().close()
    })
    return async (options: PageOptions = {}) => {
      const context = await browser.newContext({ baseURL: origin, ...options })
      const page = await context.newPage()
      opened.push(page)
      return page
    }
  })
