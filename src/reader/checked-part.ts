import type { Moment } from '../model/date.ts'
import { check } from './check.ts'
import type { Desk } from './desk.ts'
import type { Reading } from './reading.ts'
import { takeStock } from './stock.ts'
import { gather } from './whole-reading.ts'

/** All that there is, of which only some files are held against the rules. */
export async function checkPart(desk: Desk, paths: string[], now: Moment): Promise<Reading> {
  const { tolerated } = desk
  const stock = await takeStock(desk, now)
  if (!stock) {
    const { corpus, reading } = await gather(desk, now)
    const wanted = corpus.manuscripts.filter(({ file }) => paths.includes(file.path))
    await check(wanted, corpus, { files: reading.messages, tolerated })
    return reading
  }
  const { files, reading } = stock
  const wanted = stock.manuscriptsOf(files.filter(({ file }) => paths.includes(file.path)))
  await check(wanted, stock.corpusFor(wanted), { files: reading.messages, tolerated })
  return reading
}
