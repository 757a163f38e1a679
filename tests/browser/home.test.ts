import { expect } from 'vitest'
import { test } from './browser.ts'

test.for([true, false])(
  'the home page has text to read, JavaScript %s',
  async (javaScriptEnabled, { page }) => {
    const home = await page({ javaScriptEnabled })
    await home.goto('/')
    const { width } = await home.locator('h1').evaluate(boxOfText)
    expect(width).toBeGreaterThan(40) // 0 where there are no fonts, and everything else would still pass
  },
)

function boxOfText(element: Element) {
  const range = document.createRange()
  range.selectNodeContents(element)
  return range.getBoundingClientRect()
}
