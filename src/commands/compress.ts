import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, gzip } from 'node:zlib'
import { filesIn } from '../edition/built-files.ts'

/** Puts a `.br` and a `.gz` beside each file of a built folder that gets smaller by them, for servers that send those. */
export async function compress(folder: string): Promise<void> {
  const waiting = filesIn(folder)
    .filter((name) => compressible.test(name))
    .values()
  const work = async () => {
    for (const name of waiting) await compressFile(join(folder, name))
  }
  await Promise.all([work(), work(), work(), work()]) // as many as Node has threads for it
}

const compressible = /\.(bib|css|csv|html|ics|js|json|opml|svg|txt|xml)$/

async function compressFile(file: string): Promise<void> {
  const bytes = await readFile(file)
  for (const [end, compressed] of [
    ['br', await promisify(brotliCompress)(bytes)],
    ['gz', await promisify(gzip)(bytes, { level: 9 })],
  ] as const) {
    if (compressed.length < bytes.length) await writeFile(`${file}.${end}`, compressed)
  }
}
