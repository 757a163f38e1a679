import { readdirSync } from 'node:fs'
import { folderByKind } from '../model/thing.ts'

/** e.g., "/", "/404.html", "/about/", every article, "/people/" and the first person: each kind of page in a built folder. */
export function onePageOfEachKind(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.html'),
  )
  const paths = files.map((file) => `/${file}`.replace(/\/index\.html$/, '/')).sort()
  const firstByKind = new Map(paths.toReversed().map((path) => [kindOf(path), path]))
  return [...firstByKind.values()].sort()
}

/** Pages with the same first folder and depth are of one kind; the articles and the pages at the top differ from each other. */
function kindOf(path: string) {
  const [, folder, ...below] = path.split('/')
  return below.length < 2 || folder === folderByKind.article ? path : `${folder} ${below.length}`
}
