import type { Article as ArticleThing, CreativeWork } from 'schema-dts'
import { isoMoment } from '../model/date.ts'
import { absolute, permalink } from '../model/permalink.ts'
import type { Source } from '../model/source.ts'

/** The document itself, wherever it is. */
export function sourceThing(source: Source, origin: string | URL): ArticleThing | CreativeWork {
  const { title, url, publisher, agency, published, language } = source
  return {
    '@type': sourceThings[source.kind],
    '@id': absolute(permalink('source', source), origin),
    name: title,
    url,
    inLanguage: language,
    publisher: { '@type': 'Organization', name: publisher },
    ...(agency && { sourceOrganization: { '@type': 'Organization', name: agency } }),
    ...(published && { datePublished: isoMoment(published) }),
  }
}

const sourceThings = {
  readout: 'CreativeWork',
  report: 'Article',
  analysis: 'Article',
  reference: 'CreativeWork',
} as const satisfies Record<Source['kind'], string>
