/**
 * Cuts the fonts down to what pages and pictures use: `npm run fonts` writes `src/styles/fonts/` and
 * `src/pictures/fonts/`, which are committed, so that neither a build nor a reader pays for the rest. Text and
 * display are the same face at two optical sizes.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import subsetFont from 'subset-font'

const ascii = charactersFrom(0x20, 0x7e)
const latin = `${ascii}\u00a0§«»·×éèáàäãåçíïñóôöøúüýßÉÁÓÖÜłńśźżŁőűğ–—‘’“”„…′″€`
const cyrillic = 'абвгдежзийклмнопрстуфхцчшщъыьэюяёіїєґАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯЁІЇЄҐ'

// Letters of all Europe, because a picture has no other font to fall back on.
const european = latin + charactersFrom(0xa1, 0x17f) + '\u0218\u0219\u021A\u021B' + cyrillic

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

/** Of OpenType; what the style sheets do not ask for is a sixth of a font. */
const features = ['calt', 'ccmp', 'kern', 'liga', 'locl', 'tnum']

/** For share pictures, whose drawing reads no other format. */
const pictureCuts = ['latin', 'latin-ext', 'cyrillic'].flatMap((script) => [
  {
    name: `serif-${script}`,
    file: `serif-4/files/source-serif-4-${script}-opsz-normal`,
    axes: { wght: 600, opsz: 40 },
  },
  { name: `sans-${script}`, file: `sans-3/files/source-sans-3-${script}-wght-normal`, axes: { wght: 400 } },
])

const { resolve } = createRequire(import.meta.url)

for (const { name, file, text, axes } of cuts) await cut(`styles/fonts/${name}.woff2`, file, text, axes)
for (const { name, file, axes } of pictureCuts) await cut(`pictures/fonts/${name}.ttf`, file, european, axes)

async function cut(path: string, file: string, text: string, axes: Record<string, number>) {
  const whole = await readFile(resolve(`@fontsource-variable/source-${file}.woff2`))
  const targetFormat = path.endsWith('.ttf') ? 'sfnt' : 'woff2'
  const font = await subsetFont(whole, text, {
    targetFormat,
    variationAxes: axes,
    ...(targetFormat === 'woff2' && { keepFeatures: features }),
  })
  await writeFile(new URL(`../${path}`, import.meta.url), font)
  console.log(`${path} ${font.length} bytes`)
}

/** Both ends included. */
function charactersFrom(first: number, last: number): string {
  return String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, index) => first + index))
}
