import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { publicationItem, updateItem } from '../feeds/item.ts'
import type { BuiltSite } from '../ledger/publication.ts'
import type { Library } from '../model/library.ts'
import { hashListPath, permalink, searchIndexPath } from '../model/permalink.ts'
import { site } from '../site.ts'
import { filesIn } from '../edition/built-files.ts'

/** What nobody links to: files whose names change with their bytes, what a host reads, what is there for every path. */
const noAddresses = ['/_', '/.', searchIndexPath, hashListPath, '/404.html']

/** What a built folder has that people link to and subscribe to. */
export async function readBuiltSite(folder: string, library: Library): Promise<BuiltSite> {
  const paths = filesIn(folder)
    .map(pathOf)
    .filter((path) => !noAddresses.some((each) => path.startsWith(each)) && !/\.(br|gz)$/.test(path))
  const articles = library.articles.map((article) => permalink('article', article))
  const sections = await Promise.all(
    articles.map(async (path) => (await sectionsOn(path, folder)).map((id) => `${path}#${id}`)),
  )
  return { paths, sections: sections.flat(), feedItems: feedItemsOf(library) }
}

/** All that can be pointed at on a page. */
export async function fragmentsOn(path: string, folder: string): Promise<Set<string>> {
  const html = await readFile(join(folder, path, 'index.html'), 'utf8')
  return new Set(
    Array.from(html.matchAll(/\sid=(?:"([^"]*)"|([^\s>"]+))/g), ([, quoted, bare]) => quoted ?? bare ?? ''),
  )
}

/** `/about/` for `about/index.html` */
function pathOf(file: string): string {
  return `/${file}`.replaceAll('\\', '/').replace(/\/index\.html$/, '/')
}

async function sectionsOn(path: string, folder: string): Promise<string[]> {
  const html = await readFile(join(folder, path, 'index.html'), 'utf8')
  return Array.from(
    html.matchAll(/<section\s[^>]*?\bid=(?:"([^"]*)"|([^\s>"]+))/g),
    ([, quoted, bare]) => quoted ?? bare ?? '',
  )
}

/** Under the site's own name, wherever it is built. */
function feedItemsOf(library: Library): string[] {
  return library.articles.flatMap((article) => [
    publicationItem(article, library, site.url).id,
    ...article.updates
      .filter(({ significance }) => significance === 'significant')
      .map((update) => updateItem(article, update, library, site.url).id),
  ])
}
