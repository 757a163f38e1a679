import type { APIRoute, InferGetStaticPropsType } from 'astro'
import { getLibrary, pagesDue } from '../../content.ts'
import { allCitations } from '../../metadata/citation.ts'
import { cslItem } from '../../metadata/citation-csl.ts'
import { cslPath } from '../../model/permalink.ts'
import { site } from '../../site.ts'

export async function getStaticPaths() {
  return pagesDue(
    allCitations(await getLibrary()).map((citation) => ({
      path: cslPath(citation.path),
      params: { path: citation.path.slice(1, -1) },
      props: { citation },
    })),
  )
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>

export const GET: APIRoute<Props> = ({ props: { citation }, site: origin = new URL(site.url) }) =>
  Response.json([cslItem(citation, origin)])
