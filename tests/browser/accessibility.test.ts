import { AxeBuilder } from '@axe-core/playwright'
import { describe, expect } from 'vitest'
import { onePageOfEachKind } from '../../src/commands/page-kinds.ts'
import { test } from './browser.ts'

describe.for(onePageOfEachKind('dist'))('%s', (path) => {
  test.for(['light', 'dark'] as const)('has no fault that axe finds, %s', async (colorScheme, { page }) => {
    const opened = await page({ colorScheme })
    await opened.goto(path)
    const { violations } = await new AxeBuilder({ page: opened }).analyze()
    expect(violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`))).toEqual([])
  })
})
