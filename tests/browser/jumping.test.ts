import { expect } from 'vitest'
import { test } from './browser.ts'

const article = '/articles/lavrov-rubio-call/'

test.for(['.chronology > li.key', '.sources > li:nth-child(40)', '#updates'])(
  'on a phone a link to %s leads right there, though what stands before it was not laid out',
  async (selector, { page }) => {
    const opened = await page({ viewport: { width: 360, height: 800 } })
    await opened.goto(article)
    const id = await opened.locator(selector).last().getAttribute('id')
    await opened.goto('about:blank')
    await opened.goto(`${article}#${id}`)
    const top = () => opened.locator(`[id="${id}"]`).evaluate((each) => each.getBoundingClientRect().top)
    await expect.poll(top).toBeLessThan(32) // the window has 16 pixels above what a link leads to
    expect(await top()).toBeGreaterThan(0)
  },
)
