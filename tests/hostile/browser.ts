import { readFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { BrowserContext } from 'playwright-core'
import { launchChromium } from '../../src/commands/chromium.ts'
import { serverOf } from '../../src/commands/server.ts'

export type Visit = {
  path: string
  /** Whether a script of the content ran, or a dialog opened. */
  ran: boolean
  /** Addresses of others that the page asked for. */
  asked: string[]
  /** What could run or pose, e.g., "<img onerror>", "javascript:…". */
  harm: string[]
}

/** Opens every page in a real Chromium, its policy set aside, so that the pages themselves are to be harmless. */
export async function visitAll(folder: string, files: string[]): Promise<Visit[]> {
  const server = serverOf(folder)
  await new Promise<void>((resolve) => server.listen(0, resolve))
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`
  const browser = await launchChromium()
  // Others are asked through a proxy that is not there. To intercept requests instead takes twice the time, since the
  // browser then caches nothing.
  const nobody = { server: 'localhost:9', bypass: 'localhost' }
  const context = await browser.newContext({ bypassCSP: true, proxy: nobody })
  const queue = [...files]
  const ours = scriptsOf(join(folder, '404.html'))
  const visits = await Promise.all(Array.from({ length: 4 }, () => visitInTurn(queue, context, origin, ours)))
  await browser.close()
  server.close()
  return visits.flat()
}

/** On the page that shows nothing of the content. */
function scriptsOf(file: string): string[] {
  return Array.from(
    readFileSync(file, 'utf8').matchAll(/<script\b[^>]*>(.*?)<\/script>/gs),
    ([, text = '']) => text,
  )
}

async function visitInTurn(
  queue: string[],
  context: BrowserContext,
  origin: string,
  ours: string[],
): Promise<Visit[]> {
  const page = await context.newPage()
  const visits: Visit[] = []
  let asked: string[] = []
  let dialogs = 0
  page.on('dialog', (dialog) => {
    dialogs++
    void dialog.dismiss()
  })
  page.on('request', (request) => {
    if (!request.url().startsWith(`${origin}/`)) asked.push(request.url())
  })
  for (let file = queue.shift(); file !== undefined; file = queue.shift()) {
    asked = []
    dialogs = 0
    const path = `/${file.replace(/index\.html$/, '')}`
    await page.goto(`${origin}${path}`)
    const { ran, harm } = await page.evaluate(lookForHarm, ours)
    visits.push({ path, ran: ran || dialogs > 0, asked, harm })
  }
  return visits
}

/** Runs in the page; `ours` are the only texts of scripts that are not data. */
function lookForHarm(ours: string[]): { ran: boolean; harm: string[] } {
  const harm: string[] = []
  for (const element of document.querySelectorAll('*')) {
    for (const { name, value } of element.attributes) {
      if (/^on/i.test(name)) harm.push(`<${element.localName} ${name}>`)
      if (/^(href|src|srcset|action|formaction|data|xlink:href)$/i.test(name) && runs(value)) harm.push(value)
    }
    if (
      /^(iframe|object|embed|base|applet|frame)$/.test(element.localName) &&
      element.getAttribute('target') === null
    )
      harm.push(`<${element.localName}>`)
  }
  for (const script of document.scripts) {
    if (script.type === 'application/ld+json') JSON.parse(script.text)
    else if (ours.includes(script.text)) continue
    else if (script.text || !script.src.startsWith(`${location.origin}/_astro/`)) harm.push(script.outerHTML)
  }
  return { ran: '__pwned' in globalThis, harm }

  function runs(address: string): boolean {
    return /^(javascript|vbscript|data|blob|file):/i.test(address.replace(/[\u0000-\u0020]/g, ''))
  }
}
