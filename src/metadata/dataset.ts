import type { Dataset } from 'schema-dts'
import { absolute, claimsCsvPath, dataPath, storyDataPath } from '../model/permalink.ts'
import { site } from '../site.ts'
import { publisherInBrief } from './publisher.ts'

/** All that is published as data. */
export function datasetThing(
  { title, description }: { title: string; description: string },
  origin: string | URL,
): Dataset {
  return {
    '@type': 'Dataset',
    '@id': absolute(dataPath, origin),
    name: `${site.title}: ${title}`,
    description,
    license: site.license,
    creator: publisherInBrief(origin),
    distribution: [
      {
        '@type': 'DataDownload',
        encodingFormat: 'application/json',
        contentUrl: absolute(storyDataPath, origin),
      },
      { '@type': 'DataDownload', encodingFormat: 'text/csv', contentUrl: absolute(claimsCsvPath, origin) },
    ],
  }
}
