import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { onePageOfEachKind } from '../../src/commands/page-kinds.ts'
import { test } from './browser.ts'

describe.for(onePageOfEachKind('dist'))('%s', (path) => {
  test('does nothing that its policy refuses, and asks nobody else for anything', async ({
    page,
    origin,
  }) => {
    const opened = await page()
    const asked = addressesAsked(opened)
    const complaints = complaintsIn(opened)
    await opened.goto(path)
    await opened.mouse.wheel(0, 20_000) // to what loads when it comes into view
    await opened.waitForTimeout(50)
    expect(complaints).toEqual([])
    expect(asked.filter((address) => !address.startsWith(`${origin}/`))).toEqual([])
    expect(asked).toContain(`${origin}${path}`)
  })
})

test('the policy refuses a script within the page, a picture of others and a style', async ({ page }) => {
  const opened = await page()
  const complaints = complaintsIn(opened)
  await opened.goto('/about/')
  await opened
    .evaluate(() => {
      const script = document.createElement('script')
      script.append('globalThis.wasHere = true')
      document.body.append(script, Object.assign(new Image(), { src: 'https://elsewhere.example/x.png' }))
      document.body.setAttribute('style', 'color: red')
    })
    .catch((error: Error) => complaints.push(error.message))
  expect(await opened.evaluate(() => 'wasHere' in globalThis)).toBe(false)
  expect(complaints.join('\n')).toMatch(/Trusted|script-src/)
})

function addressesAsked(page: Page): string[] {
  const asked: string[] = []
  page.context().on('request', (request) => asked.push(request.url()))
  return asked
}

/** What the browser says in its console, a refusal of the policy above all. */
function complaintsIn(page: Page): string[] {
  const complaints: string[] = []
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  return complaints
}
