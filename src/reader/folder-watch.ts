import { readdirSync, statSync, watch, type FSWatcher } from 'node:fs'
import { join } from 'node:path'

/**
 * Tells the path of whatever is written, added or removed in a folder and the folders in it. One watch for each folder,
 * which is made at once; `recursive` makes one for each file on Linux, which takes seconds for tens of thousands.
 */
export function watchFolder(folder: string, tell: (path: string) => void): { end(): void } {
  const watches = new Map<string, FSWatcher>()
  const watchOne = (place: string) => {
    watches.get(place)?.close()
    watches.delete(place)
    if (!statSync(place, { throwIfNoEntry: false })?.isDirectory()) return
    const one = watch(place, (_, name) => {
      if (name?.startsWith('.')) return
      const path = join(place, name ?? '')
      if (place === folder && name) watchOne(path) // it may be a folder that is new
      tell(path)
    })
    one.on('error', () => one.close()) // the folder is gone
    watches.set(place, one)
  }
  watchOne(folder)
  for (const name of readdirSync(folder)) watchOne(join(folder, name))
  return { end: () => watches.forEach((one) => one.close()) }
}
