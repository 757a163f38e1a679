import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { test } from './browser.ts'

const article = '/articles/lavrov-rubio-call/'
const person = '/people/sergey-lavrov/'

describe('a reference in the text', () => {
  test('explains itself in place when clicked, and closes with Escape', async ({ page, origin }) => {
    const opened = await page()
    await opened.goto(article)
    await reference(opened).click()
    await isExplained(opened)
    expect(await explanation(opened).innerText()).toContain('Foreign minister of Russia')
    await opened.keyboard.press('Escape')
    await isClosed(opened)
    expect(opened.url()).toBe(`${origin}${article}`)
  })

  test('does so for the keyboard, which goes on from there and returns to it', async ({ page }) => {
    const opened = await page()
    await opened.goto(article)
    await reference(opened).focus()
    await opened.keyboard.press('Enter')
    await isExplained(opened)
    await opened.keyboard.press('Tab')
    expect(await opened.evaluate(() => document.activeElement?.closest('[popover]')?.id)).toBe(person)
    await opened.keyboard.press('Escape')
    await isClosed(opened)
    expect(await opened.evaluate(() => document.activeElement?.getAttribute('href'))).toBe(person)
  })

  test('does so for a finger', async ({ page }) => {
    const opened = await page({ hasTouch: true, viewport: { width: 360, height: 740 } })
    await opened.goto(article)
    await reference(opened).tap()
    await isExplained(opened)
    const box = await explanation(opened).boundingBox()
    expect(box && box.x >= 0 && box.x + box.width <= 360).toBe(true)
  })

  test.for(['click', 'Enter', 'tap'] as const)(
    'is followed by a second %s',
    async (press, { page, origin }) => {
      const opened = await page({ hasTouch: press === 'tap' })
      await opened.goto(article)
      const again = () => {
        if (press === 'Enter') return opened.keyboard.press('Enter')
        return press === 'tap' ? reference(opened).tap() : reference(opened).click()
      }
      await reference(opened).focus()
      await again()
      await isExplained(opened)
      await again()
      await opened.waitForURL(`${origin}${person}`, { timeout: 5_000 })
    },
  )

  test('is a plain link without JavaScript', async ({ page, origin }) => {
    const opened = await page({ javaScriptEnabled: false })
    await opened.goto(article)
    expect(await explanation(opened).isVisible()).toBe(false)
    await reference(opened).click()
    expect(opened.url()).toBe(`${origin}${person}`)
  })
})

describe('the table of contents on a phone', () => {
  test.for([true, false])(
    'opens and leads to a section, JavaScript %s',
    async (javaScriptEnabled, { page }) => {
      const opened = await page({ javaScriptEnabled, viewport: { width: 360, height: 740 } })
      await opened.goto(article)
      const contents = opened.getByRole('navigation', { name: 'Contents' })
      expect(await contents.isVisible()).toBe(false)
      await opened.getByRole('button', { name: 'Contents' }).click()
      expect(await contents.isVisible()).toBe(true)
      await contents.getByRole('link', { name: 'Chronology' }).click()
      expect(opened.url()).toContain('#chronology')
      const box = await opened.locator('#chronology h2').boundingBox()
      expect(box && box.y >= 0 && box.y < 740).toBe(true)
    },
  )
})

function reference(page: Page) {
  return page.locator(`.prose a[href="${person}"]`).first()
}

function explanation(page: Page) {
  return page.locator(`[popover][id="${person}"]`)
}

async function isExplained(page: Page): Promise<void> {
  await explanation(page).waitFor({ state: 'visible', timeout: 5_000 })
}

async function isClosed(page: Page): Promise<void> {
  await explanation(page).waitFor({ state: 'hidden', timeout: 5_000 })
}
