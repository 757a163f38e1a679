import { promisify } from 'node:util'
import { crc32, deflate } from 'node:zlib'

/** Pixels as RGBA bytes. */
type Pixels = { pixels: Uint8Array; width: number; height: number }

/**
 * A PNG of at most sixteen colours, a third of the size of one with all: the drawing has a few inks on one paper,
 * and between them only the shades of their edges. The width has to be even: a byte holds two pixels.
 */
export async function encodePng(
  { pixels, width, height }: Pixels,
  paper: string,
  inks: string[],
): Promise<Buffer<ArrayBuffer>> {
  const palette = paletteOf(paper, inks)
  const rows = indexed({ pixels, width, height }, palette)
  const data = await promisify(deflate)(rows, { level: 6 }) // 9 takes ten times as long
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', Buffer.from([...int32(width), ...int32(height), 4, 3, 0, 0, 0])), // 4 bits, indexed
    chunk('PLTE', Buffer.from(palette.flat())),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

type Colour = [red: number, green: number, blue: number]

function paletteOf(paper: string, inks: string[]): Colour[] {
  const steps = Math.floor(15 / inks.length)
  const shares = Array.from({ length: steps }, (_, step) => (step + 1) / steps)
  const shades = inks.flatMap((ink) => shares.map((share) => mix(parse(paper), parse(ink), share)))
  return [parse(paper), ...shades]
}

/** `[251, 249, 243]` for `#fbf9f3` */
function parse(colour: string): Colour {
  const [red = 0, green = 0, blue = 0] = Buffer.from(colour.slice(1), 'hex')
  return [red, green, blue]
}

function mix(a: Colour, b: Colour, share: number): Colour {
  const channel = (index: 0 | 1 | 2) => Math.round(a[index] + (b[index] - a[index]) * share)
  return [channel(0), channel(1), channel(2)]
}

/** Half a byte for each pixel, its place in the palette; each row after a zero: no filter. */
function indexed({ pixels, width, height }: Pixels, palette: Colour[]): Uint8Array {
  const colours = new DataView(pixels.buffer, pixels.byteOffset)
  const rowLength = 1 + width / 2
  const rows = new Uint8Array(rowLength * height)
  const indexByColour = new Map<number, number>()
  let [colour, index] = [NaN, 0] // of the pixel before, mostly that of this one, too
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const next = colours.getUint32(4 * (y * width + x)) >>> 8
      if (next !== colour) {
        colour = next
        index = indexByColour.get(colour) ?? nearest(colour, palette)
        indexByColour.set(colour, index)
      }
      const place = y * rowLength + 1 + (x >> 1)
      rows[place] = x % 2 === 0 ? index << 4 : (rows[place] ?? 0) | index
    }
  }
  return rows
}

function nearest(colour: number, palette: Colour[]): number {
  const distances = palette.map(
    ([red, green, blue]) =>
      ((colour >> 16) - red) ** 2 + (((colour >> 8) & 255) - green) ** 2 + ((colour & 255) - blue) ** 2,
  )
  return distances.indexOf(Math.min(...distances))
}

function chunk(type: string, data: Buffer): Buffer {
  const typed = Buffer.concat([Buffer.from(type), data])
  return Buffer.concat([Buffer.from(int32(data.length)), typed, Buffer.from(int32(crc32(typed)))])
}

function int32(value: number): number[] {
  return [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255]
}
