import { mkdir } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { launchChromium } from './chromium.ts'
import { buildDist } from './dist.ts'
import { onePageOfEachKind } from './page-kinds.ts'
import { serverOf } from './server.ts'

// Pictures of the pages named, or of one of each kind, and of each as printed: `npm run screenshots -- /about/`.
const folder = '.readout/screenshots'
const widths = [360, 768, 1280]
const colorSchemes = ['light', 'dark'] as const

if (!(await buildDist({ onlyIfChanged: true }))) process.exit(1)
const paths = process.argv.length > 2 ? process.argv.slice(2) : onePageOfEachKind('dist')
const server = serverOf('dist').listen(0)
const baseURL = `http://localhost:${(server.address() as AddressInfo).port}`
const browser = await launchChromium()

await mkdir(folder, { recursive: true })
for (const colorScheme of colorSchemes) {
  for (const width of widths) {
    const page = await browser.newPage({ baseURL, colorScheme, viewport: { width, height: 800 } })
    for (const path of paths) {
      await page.goto(path)
      await page.screenshot({
        path: join(folder, `${nameOf(path)}-${width}-${colorScheme}.png`),
        fullPage: true,
      })
    }
    await page.close()
  }
}

const page = await browser.newPage({ baseURL })
for (const path of paths) {
  await page.goto(path)
  await page.pdf({
    path: join(folder, `${nameOf(path)}.pdf`),
    format: 'A4',
    tagged: true,
    preferCSSPageSize: true,
  })
}

await browser.close()
server.close()
console.log(`${paths.length} pages are in ${folder}`)

/** e.g., "people-sergey-lavrov" */
function nameOf(path: string) {
  return (
    path
      .replace(/\.html$/, '')
      .split('/')
      .filter(Boolean)
      .join('-') || 'home'
  )
}
