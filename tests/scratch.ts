import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * A temporary folder for each run, in which tests make theirs, so that nothing is left of it and no other run meddles.
 * What programs that the tests start have compiled is kept there meanwhile: they start in half the time.
 */
export function setup(): void {
  const folder = mkdtempSync(join(tmpdir(), 'readout-tests-'))
  process.env['TMPDIR'] = folder
  process.env['NODE_COMPILE_CACHE'] = join(folder, 'compiled')
  process.once('exit', () => rmSync(folder, { recursive: true })) // by then every worker has written its part
}
