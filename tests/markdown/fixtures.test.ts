import { readdirSync, readFileSync } from 'node:fs'
import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { parseMarkdown } from '../../src/markdown/parse.ts'
import { readProse } from '../../src/markdown/prose.ts'
import { referencesIn } from '../../src/markdown/references.ts'
import { renderPlain, renderProse } from '../../src/markdown/render.ts'
import { citedSources } from '../../src/model/citation.ts'
import { smallLibrary } from './library.ts'

const library = smallLibrary()

describe('on a page', () => {
  for (const { sentence, folder, tree } of fixturesIn('page')) {
    it(sentence, async () => {
      const references = referencesIn(tree).map(({ reference }) => reference)
      const html = renderProse(readProse(tree), library, citedSources(references, library))
      await expect(`${html}\n`).toMatchFileSnapshot(`${folder}/output.html`)
    })
  }
})

describe('in a feed', () => {
  for (const { sentence, folder, tree } of fixturesIn('feed')) {
    it(sentence, async () => {
      const html = renderPlain(
        [readProse(tree)],
        library,
        'https://readout.example/articles/lavrov-rubio-call/',
      )
      await expect(`${html}\n`).toMatchFileSnapshot(`${folder}/output.html`)
    })
  }
})

/** A folder is a test, and its name the sentence, e.g., `claims-side-by-side-have-a-note-each`. */
function fixturesIn(place: 'page' | 'feed') {
  return readdirSync(`${import.meta.dirname}/${place}`).map((name) => {
    const folder = `${import.meta.dirname}/${place}/${name}`
    const value = readFileSync(`${folder}/input.md`, 'utf8')
    return { sentence: name.replaceAll('-', ' '), folder, tree: parseMarkdown(new VFile({ value })) }
  })
}
