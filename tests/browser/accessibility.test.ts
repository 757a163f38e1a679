import axe from 'axe-core'
import { expect } from 'vitest'
import { onePageOfEachKind } from '../../src/commands/page-kinds.ts'
import { test } from './browser.ts'

test.for(onePageOfEachKind('dist'))(
  '%s has no fault that axe finds, light or dark',
  async (path, { page }) => {
    const opened = await page()
    await opened.goto(path)
    await opened.evaluate(axe.source)
    for (const colorScheme of ['light', 'dark'] as const) {
      await opened.emulateMedia({ colorScheme })
      const faults = await opened.evaluate(findFaults)
      expect(faults, colorScheme).toEqual([])
    }
  },
)

/** Runs in the page. To tell of what is in order, too, would take most of the time. */
async function findFaults(): Promise<string[]> {
  const page = globalThis as unknown as { axe: typeof axe }
  const { violations } = await page.axe.run({ resultTypes: ['violations'] })
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`))
}
