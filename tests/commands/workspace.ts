import { cpSync, mkdtempSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

/** This project with the content of a fixture, in a folder of its own: what a command writes does not reach ours. */
export function createWorkspace(fixture: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'readout-'))
  cpSync(join('tests/reader', fixture, 'content'), join(folder, 'content'), { recursive: true })
  for (const name of ['src', 'package-lock.json']) symlinkSync(resolve(name), join(folder, name))
  return folder
}
