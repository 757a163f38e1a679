import type { APIRoute, InferGetStaticPropsType } from 'astro'
import { getLibrary, pagesDue } from '../../content.ts'
import { allCitations } from '../../metadata/citation.ts'
import { bibtex } from '../../metadata/citation-bibtex.ts'
import { bibtexPath } from '../../model/permalink.ts'
import { site } from '../../site.ts'

export async function getStaticPaths() {
  return pagesDue(
    allCitations(await getLibrary()).map((citation) => ({
      path: bibtexPath(citation.path),
      params: { path: citation.path.slice(1, -1) },
      props: { citation },
    })),
  )
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>

export const GET: APIRoute<Props> = ({ props: { citation }, site: origin = new URL(site.url) }) =>
  new Response(bibtex(citation, origin), {
    headers: { 'Content-Type': 'application/x-bibtex; charset=utf-8' },
  })
