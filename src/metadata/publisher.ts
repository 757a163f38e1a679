import type { NewsMediaOrganization, WebSite } from 'schema-dts'
import { publisher } from '../model/attribution.ts'
import type { Library } from '../model/library.ts'
import { absolute, homePath, pagePath, permalink } from '../model/permalink.ts'
import { site } from '../site.ts'

/** Ourselves, wherever an author or a publisher is named. */
export function publisherInBrief(origin: string | URL) {
  return { '@type': 'NewsMediaOrganization', '@id': publisherId(origin), name: site.byline } as const
}

/** Ourselves with the rules we keep. */
export function publisherThing(library: Library, origin: string | URL): NewsMediaOrganization {
  const policy = (id: string) =>
    library.pageById.has(id) ? { '@id': absolute(pagePath({ id }), origin) } : []
  return {
    ...publisherInBrief(origin),
    url: absolute(homePath, origin),
    description: site.description,
    publishingPrinciples: policy('about'),
    correctionsPolicy: policy('corrections-policy'),
  }
}

/** The site as the front page describes it. */
export function siteThings(library: Library, origin: string | URL): [WebSite, NewsMediaOrganization] {
  const webSite: WebSite = {
    '@type': 'WebSite',
    '@id': absolute(homePath, origin),
    name: site.title,
    alternateName: site.tagline,
    description: site.description,
    inLanguage: site.language,
    license: site.license,
    publisher: { '@id': publisherId(origin) },
  }
  return [webSite, publisherThing(library, origin)]
}

function publisherId(origin: string | URL): string {
  return absolute(permalink('organization', { id: publisher }), origin)
}
