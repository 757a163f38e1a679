import { BibLatexParser } from 'biblatex-csl-converter'
import { describe, expect, it } from 'vitest'
import { allCitations, claimCitation, articleCitation, formatCitation } from '../../src/metadata/citation.ts'
import { bibtex } from '../../src/metadata/citation-bibtex.ts'
import { cslItem } from '../../src/metadata/citation-csl.ts'
import type { Article } from '../../src/model/article.ts'
import { smallLibrary } from '../markdown/library.ts'

const origin = 'https://readout.example'
const library = smallLibrary()
const article = library.articles[0]!
const update = {
  ...{ date: '2025-11-02T09:00Z', kind: 'correction' as const, significance: 'significant' as const },
  ...{ text: 'We had it wrong.', claims: [{ id: 'will-come', was: 'He came.', is: 'So it is.' }] },
}
const updated: Article = { ...article, updates: [update] }
const claim = library.claimById.get('constructive-discussion')!

describe('formatCitation(citation)', () => {
  it('names the headline, the version and the address', () => {
    expect(formatCitation(articleCitation(article), origin)).toBe(
      '“The call.” Readout, version of 21 October 2025, https://readout.example/articles/lavrov-rubio-call/',
    )
  })

  it('names first publication and version where they differ', () => {
    expect(formatCitation(articleCitation(updated), origin)).toContain(
      'Readout, published 21 October 2025, version of 2 November 2025, ',
    )
  })

  it('says whose a claim is', () => {
    expect(formatCitation(claimCitation(claim, library), origin)).toMatch(
      /^“So it is\.” Russian foreign ministry; said by one side\. Readout, .*\/claims\/constructive-discussion\/$/,
    )
  })
})

describe('claimCitation(claim)', () => {
  const published = {
    ...library,
    articlesByReference: new Map([['event:2025-10-20-call', [updated]]]),
  }

  it('has the date of the article that tells of it', () => {
    expect(claimCitation(claim, published).dateModified).toBe('2025-10-21T10:00Z')
  })

  it('has the date of the update that changed it', () => {
    expect(claimCitation(library.claimById.get('will-come')!, published)).toMatchObject({
      datePublished: '2025-10-21T10:00Z',
      dateModified: '2025-11-02T09:00Z',
    })
  })

  it('has no date while it is in no article', () => {
    expect(claimCitation(claim, library)).toMatchObject({ datePublished: undefined, dateModified: undefined })
  })
})

describe('bibtex(citation)', () => {
  const parse = (text: string) => {
    const { entries, errors, warnings } = new BibLatexParser(text, { processUnexpected: true }).parse()
    expect([...errors, ...warnings]).toEqual([])
    return Object.values(entries)
  }

  it('is read back by another program as it was meant', () => {
    const [entry, ...others] = parse(bibtex(articleCitation(updated), origin))
    expect(others).toEqual([])
    expect(entry).toMatchObject({ bib_type: 'misc', entry_key: 'lavrov-rubio-call' })
    expect(entry?.fields).toMatchObject({
      author: [{ literal: [{ text: 'Readout' }] }],
      date: '2025-10',
      url: 'https://readout.example/articles/lavrov-rubio-call/',
      note: [{ text: 'Version of 2 November 2025' }],
    })
  })

  it('keeps every character that TeX would take for a command', () => {
    const title = '100% of $5 & #1_a {b} \\c ~d ^e'
    const [entry] = parse(bibtex({ ...articleCitation(article), title }, origin))
    // This reader knows every character but the last.
    expect(entry?.fields['title']).toEqual([{ type: 'text', text: title.replace('^', '') }])
    expect(bibtex({ ...articleCitation(article), title }, origin)).toContain(
      '{{100\\% of \\$5 \\& \\#1\\_a \\{b\\} \\textbackslash{}c \\textasciitilde{}d \\textasciicircum{}e}}',
    )
  })
})

describe('cslItem(citation)', () => {
  it('has the date of publication, and of the version', () => {
    expect(cslItem(articleCitation(updated), origin)).toEqual({
      id: 'lavrov-rubio-call',
      type: 'webpage',
      title: 'The call',
      author: [{ literal: 'Readout' }],
      'container-title': 'Readout',
      issued: { 'date-parts': [[2025, 10, 21]] },
      version: '2025-11-02',
      language: 'en-GB',
      URL: 'https://readout.example/articles/lavrov-rubio-call/',
    })
  })

  it('says whose a claim is', () => {
    expect(cslItem(claimCitation(claim, library), origin).note).toBe(
      'Russian foreign ministry; said by one side',
    )
  })
})

it('every article and every claim can be cited, each by a key of its own', () => {
  const ids = allCitations(library).map(({ id }) => id)
  expect(ids).toHaveLength(library.articles.length + library.claims.length)
  expect(new Set(ids).size).toBe(ids.length)
})
