import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { folderByKind } from '../model/thing.ts'

/** The richest page of each kind in a built folder, e.g., "/", "/404.html", each article, "/people/sergey-lavrov/". */
export function onePageOfEachKind(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .map((file) => ({
      path: `/${file}`.replace(/\/index\.html$/, '/'),
      size: statSync(join(folder, file)).size,
    }))
    .sort((a, b) => a.size - b.size)
  const richestByKind = new Map(files.map(({ path }) => [kindOf(path), path])) // the last, and largest, stays
  return [...richestByKind.values()].sort()
}

/** Pages with the same first folder and depth are of one kind; the articles and the pages at the top are each their own. */
function kindOf(path: string) {
  const [, folder, ...below] = path.split('/')
  return below.length < 2 || folder === folderByKind.article ? path : `${folder} ${below.length}`
}
