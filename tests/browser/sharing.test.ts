import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { test } from './browser.ts'

const article = '/articles/lavrov-rubio-call/'
const claim = '/claims/constructive-discussion/'
const event = '/events/2025-10-20-lavrov-rubio-call/'
const permissions = ['clipboard-read', 'clipboard-write']

describe('a click on a link that stands for an address', () => {
  test('copies the address of a section, says so, and shows the section', async ({ page, origin }) => {
    const opened = await page({ permissions })
    await opened.goto(article)
    await opened.locator('#chronology h2').hover()
    await opened.locator('#chronology > h2 .anchor').click()
    await said(opened, 'Address copied')
    expect(await copied(opened)).toBe(`${origin}${article}#chronology`)
    expect(opened.url()).toBe(`${origin}${article}#chronology`)
  })

  test('copies the address of the page; a second one follows the link', async ({ page, origin }) => {
    const opened = await page({ permissions })
    await opened.goto(`${claim}?from=a-chat`)
    await opened.getByRole('link', { name: 'Link to this claim' }).click()
    await said(opened, 'Address copied')
    expect(await copied(opened)).toBe(`${origin}${claim}`)
    expect(opened.url()).toContain('?from=a-chat')
    await opened.getByRole('link', { name: 'Link to this claim' }).click()
    await opened.waitForURL(`${origin}${claim}`)
  })

  test('is a plain link without JavaScript', async ({ page, origin }) => {
    const opened = await page({ javaScriptEnabled: false })
    await opened.goto(`${claim}?from=a-chat`)
    await opened.getByRole('link', { name: 'Link to this claim' }).click()
    expect(opened.url()).toBe(`${origin}${claim}`)
    expect(await opened.getByRole('button', { name: 'Share…' }).count()).toBe(0)
  })
})

describe('a claim or an event in a list', () => {
  test.for([
    [event, '#claims .ledger > li >> nth=3', '/claims/'],
    [article, '#chronology .chronology > li >> nth=5', '/events/'],
  ] as const)(
    'of %s has its address beside it when it is pointed at',
    async ([path, line, start], { page, origin }) => {
      const opened = await page({ permissions })
      await opened.goto(path)
      const before = await boxes(opened)
      await opened.locator(line).hover()
      const sign = opened.locator(line).getByRole('link', { name: /^Address of: / })
      expect(await boxes(opened)).toEqual(before)
      await sign.click()
      await said(opened, 'Address copied')
      expect(await copied(opened)).toBe(
        `${origin}${await opened.locator(`${line} >> a >> nth=0`).getAttribute('href')}`,
      )
      expect(await copied(opened)).toContain(`${origin}${start}`)
    },
  )

  test('has it for the keyboard, too, after the links of the line', async ({ page, origin }) => {
    const opened = await page({ permissions })
    await opened.goto(event)
    const link = opened.locator('#claims .ledger > li >> nth=3 >> a >> nth=0')
    const links = await opened.locator('#claims .ledger > li >> nth=3 >> a').count()
    await link.focus()
    for (let presses = 0; presses < links; presses++) await opened.keyboard.press('Tab')
    await opened.keyboard.press('Enter')
    await said(opened, 'Address copied')
    expect(await copied(opened)).toBe(`${origin}${await link.getAttribute('href')}`)
  })
})

describe('Share…', () => {
  test('hands the permalink to the system', async ({ page, origin }) => {
    const opened = await page()
    await opened.addInitScript(() => {
      const share = async (data: ShareData) => Object.assign(globalThis, { shared: data })
      Object.defineProperty(navigator, 'share', { value: share })
    })
    await opened.goto(`${claim}?from=a-chat#sources`)
    await opened.getByRole('button', { name: 'Share…' }).click()
    const shared = await opened.evaluate(() => (globalThis as { shared?: ShareData }).shared)
    expect(new URL(shared?.url ?? '').pathname).toBe(claim)
    expect(new URL(shared?.url ?? '').search).toBe('')
    expect(shared?.title).toContain('constructive discussion')
    expect(origin).not.toBe('')
  })

  test('is absent where the system has nothing of the kind', async ({ page }) => {
    const opened = await page()
    await opened.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'share'))
    await opened.goto(claim)
    expect(await opened.getByRole('button', { name: 'Share…' }).isVisible()).toBe(false)
  })
})

test.for([
  '/card.png',
  `${article}card.png`,
  `${event}card.png`,
  `${claim}card.png`,
  '/people/sergey-lavrov/card.png',
])('a browser reads the picture %s: ink on paper', async (path, { page }) => {
  const opened = await page()
  await opened.goto('/404.html')
  const colours = await opened.evaluate(async (src) => {
    const image = new Image()
    image.src = src
    await image.decode()
    const context = new OffscreenCanvas(image.width, image.height).getContext('2d')
    context?.drawImage(image, 0, 0)
    const { data = [] } = context?.getImageData(0, 0, image.width, image.height) ?? {}
    const at = (x: number, y: number) => [...data].slice(4 * (y * image.width + x)).slice(0, 3)
    return { size: [image.width, image.height], corner: at(5, 5), bar: at(70, 300) }
  }, path)
  expect(colours).toEqual({ size: [1200, 630], corner: [251, 249, 243], bar: [26, 25, 22] })
})

test.for([`/embed${claim}`, `/embed${event}`])(
  '%s fits a frame of 320 pixels',
  async (path, { page, origin }) => {
    const opened = await page({ viewport: { width: 320, height: 320 } })
    await opened.goto(path)
    expect(await opened.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
    expect(await opened.locator('main a').last().getAttribute('href')).toBe(path.replace('/embed', ''))
    expect(await opened.evaluate(() => document.querySelector('base')?.target)).toBe('_blank')
    expect(origin).not.toBe('')
  },
)

test('another site may frame the part made for it, and no page', async ({ page, origin }) => {
  const paths = [`/embed${claim}`, `/embed${event}`, claim, '/']
  const frames = paths.map((path) => `<iframe src="${origin}${path}"></iframe>`).join('')
  const other = createServer((_, response) =>
    response.setHeader('Content-Type', 'text/html').end(frames),
  ).listen(0)
  const opened = await page()
  await opened.goto(`http://localhost:${(other.address() as AddressInfo).port}`)
  const shown = opened.frames().slice(1)
  expect(await Promise.all(shown.map((frame) => frame.locator('h1').count()))).toEqual([1, 1, 0, 0])
  other.close()
})

async function said(page: Page, text: string): Promise<void> {
  await page.getByRole('status').filter({ hasText: text }).waitFor()
}

function copied(page: Page): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText())
}

/** Where every line of every list stands. */
function boxes(page: Page): Promise<number[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('li')].map((line) => line.getBoundingClientRect().height),
  )
}
