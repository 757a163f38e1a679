import { constants, copyFileSync, linkSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'

/** Puts a file into another folder, too. Nobody writes into a file that is made. */
export function linkFile(file: string, target: string): void {
  mkdirSync(dirname(target), { recursive: true })
  try {
    linkSync(file, target)
  } catch {
    copyFileSync(file, target, constants.COPYFILE_EXCL) // where the disk knows no links
  }
}
