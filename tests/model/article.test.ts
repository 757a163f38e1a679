import { describe, expect, it } from 'vitest'
import { dateModified } from '../../src/model/article.ts'
import type { Update } from '../../src/model/update.ts'

const update = (date: string, significance: Update['significance']): Update => ({
  date,
  kind: 'update',
  significance,
  text: 'More is known.',
  claims: [],
})

describe('dateModified(article)', () => {
  it('is the newest significant update, in whatever order they stand', () => {
    const updates = [
      update('2025-01-02T09:00Z', 'significant'),
      update('2025-01-03T09:00Z', 'significant'),
      update('2025-01-04T09:00Z', 'minor'),
    ]
    expect(dateModified({ datePublished: '2025-01-01T09:00Z', updates })).toBe('2025-01-03T09:00Z')
  })

  it('is first publication where nothing significant changed', () => {
    const updates = [update('2025-01-04T09:00Z', 'minor')]
    expect(dateModified({ datePublished: '2025-01-01T09:00Z', updates })).toBe('2025-01-01T09:00Z')
  })
})
