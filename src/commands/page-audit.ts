import lighthouse from 'lighthouse'
import puppeteer, { type Browser } from 'puppeteer-core'
import { chromiumOptions } from './chromium.ts'

/** What Lighthouse says of a page on a slow phone. */
export type PageAudit = {
  /** Of 100, by category, e.g., `{ performance: 100, accessibility: 100 }` */
  scores: Record<string, number>
  /** What costs points, e.g., `seo: is-crawlable`; of measures of time only those that are not green. */
  faults: string[]
  /** In milliseconds, but for `shift`. */
  times: { firstPaint: number; largestPaint: number; blocked: number; shift: number }
}

/** Playwright’s browser has no port for Lighthouse. */
export async function launchForAudits(): Promise<Browser> {
  return puppeteer.launch(await chromiumOptions())
}

export async function auditPage(browser: Browser, address: string): Promise<PageAudit> {
  const page = await browser.newPage()
  // From a page of the same origin, as a change of process on the way makes Chromium’s trace wait five seconds. So it
  // is the second page of a visit, which asks for fonts on a phone, too.
  await page.goto(new URL('/robots.txt', address).href)
  const result = await lighthouse(
    address,
    { logLevel: 'silent' },
    { extends: 'lighthouse:default', settings },
    page,
  )
  await page.close()
  if (!result || result.lhr.runtimeError) throw new Error(`${address}: ${result?.lhr.runtimeError?.message}`)
  const { categories, audits } = result.lhr
  const valueOf = (id: string) => audits[id]?.numericValue ?? Number.NaN
  return {
    scores: Object.fromEntries(
      Object.values(categories).map(({ id, score }) => [id, Math.round((score ?? 0) * 100)]),
    ),
    faults: Object.values(categories).flatMap(({ id, auditRefs }) =>
      auditRefs
        .filter((audit) => audit.weight > 0 && (audits[audit.id]?.score ?? 1) < 0.9)
        .map((audit) => `${id}: ${audit.id}`),
    ),
    times: {
      firstPaint: valueOf('first-contentful-paint'),
      largestPaint: valueOf('largest-contentful-paint'),
      blocked: valueOf('total-blocking-time'),
      shift: valueOf('cumulative-layout-shift'),
    },
  }
}

/** No time that is spent waiting for scripts and pictures of which there are none. */
const settings = {
  skipAboutBlank: true,
  disableFullPageScreenshot: true,
  pauseAfterFcpMs: 0,
  pauseAfterLoadMs: 0,
  networkQuietThresholdMs: 100,
  cpuQuietThresholdMs: 100,
  skipAudits: ['bf-cache'],
}
