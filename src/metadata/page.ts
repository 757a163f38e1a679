import type { BreadcrumbList, Thing, WebPage } from 'schema-dts'
import { absolute, homePath } from '../model/permalink.ts'
import { site } from '../site.ts'
import { canonical, type Crumb, type Metadata } from './metadata.ts'

/** All that a page says in the words of schema.org: its subject, or else itself, and the way to it. */
export function pageThings(metadata: Metadata, origin: string | URL): Thing[] {
  const { title, path, trail = [], things = [webPage(metadata, origin)] } = metadata
  if (path === homePath) return things
  return [...things, breadcrumb([...trail, { name: title, path }], origin)]
}

function webPage(metadata: Metadata, origin: string | URL): WebPage {
  return {
    '@type': 'WebPage',
    '@id': canonical(metadata, origin),
    name: metadata.title,
    description: metadata.description,
    inLanguage: site.language,
    isPartOf: { '@id': absolute(homePath, origin) },
  }
}

function breadcrumb(crumbs: Crumb[], origin: string | URL): BreadcrumbList {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: [{ name: site.title, path: homePath }, ...crumbs].map(({ name, path }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: { '@id': absolute(path, origin) },
    })),
  }
}
