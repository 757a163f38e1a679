/**
 * Cuts the fonts down to what the pages use: `npm run fonts` writes `src/styles/fonts/`, which is committed, so that
 * neither a build nor a reader pays for the rest. Text and display are the same face at two optical sizes.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import subsetFont from 'subset-font'

const ascii = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join('')
const latin = `${ascii}\u00a0§«»·×éèáàäãåçíïñóôöøúüýßÉÁÓÖÜłńśźżŁőűğ–—‘’“”„…′″€`
const cyrillic = 'абвгдежзийклмнопрстуфхцчшщъыьэюяёіїєґАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯЁІЇЄҐ'

const cuts = [
  {
    name: 'serif-text',
    file: 'serif-4/files/source-serif-4-latin-wght-normal',
    text: latin,
    axes: { wght: 400 },
  },
  {
    name: 'serif-italic',
    file: 'serif-4/files/source-serif-4-latin-wght-italic',
    text: latin,
    axes: { wght: 400 },
  },
  {
    name: 'serif-display',
    file: 'serif-4/files/source-serif-4-latin-opsz-normal',
    text: latin,
    axes: { wght: 600, opsz: 40 },
  },
  {
    name: 'serif-cyrillic',
    file: 'serif-4/files/source-serif-4-cyrillic-wght-normal',
    text: cyrillic,
    axes: { wght: 400 },
  },
  { name: 'sans', file: 'sans-3/files/source-sans-3-latin-wght-normal', text: latin, axes: { wght: 400 } },
]

const { resolve } = createRequire(import.meta.url)

for (const { name, file, text, axes } of cuts) {
  const whole = await readFile(resolve(`@fontsource-variable/source-${file}.woff2`))
  const cut = await subsetFont(whole, text, { targetFormat: 'woff2', variationAxes: axes })
  await writeFile(new URL(`../styles/fonts/${name}.woff2`, import.meta.url), cut)
  console.log(`${name}.woff2 ${cut.length} bytes`)
}
