import { createHash } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { renderAsync } from '@resvg/resvg-js'
import type { Card } from './card.ts'
import { inks, paper } from './colour.ts'
import { drawCard } from './draw-card.ts'
import { encodePng } from './png.ts'

/**
 * The card as a PNG: that of an earlier build if it is of the same drawing, and whole. The drawing contains all that
 * goes into it, letters included; `painter` stands for the rest.
 */
export async function pictureOf(
  card: Card,
  path: string,
  folder = '.readout/pictures',
): Promise<Buffer<ArrayBuffer>> {
  const drawing = drawCard(card)
  const file = join(folder, path)
  const key = digest(painter + drawing)
  const kept = await readFile(file).catch(() => Buffer.alloc(0))
  const picture = kept.subarray(2 * digestLength)
  if (kept.equals(Buffer.concat([key, digest(picture), picture]))) return picture

  const painted = await paint(drawing)
  await keep(file, Buffer.concat([key, digest(painted), painted]))
  return painted
}

/** To be changed with the version of resvg and with `png.ts`. */
const painter = 'resvg 2.6.2, 16 colours'

async function paint(drawing: string): Promise<Buffer<ArrayBuffer>> {
  const { pixels, width, height } = await renderAsync(drawing, { font: { loadSystemFonts: false } })
  return encodePng({ pixels, width, height }, paper, Object.values(inks))
}

/** In one step, so that nobody reads a half. */
async function keep(file: string, content: Buffer): Promise<void> {
  await mkdir(dirname(file), { recursive: true })
  const whole = `${file}.${process.pid}`
  await writeFile(whole, content)
  await rename(whole, file)
}

const digestLength = 32

function digest(content: string | Uint8Array): Buffer {
  return createHash('sha256').update(content).digest()
}
