import type { APIRoute } from 'astro'
import { getLibrary, pagesDue, siteOrigin } from '../../content.ts'
import { documents } from '../../data/document.ts'
import { dataFilePath } from '../../model/permalink.ts'

export async function getStaticPaths() {
  return pagesDue(
    documents(await getLibrary(), siteOrigin()).map(({ path, document }) => ({
      path: dataFilePath(path),
      params: { path: path.slice(1, -1) },
      props: { document },
    })),
  )
}

export const GET: APIRoute = ({ props }) => Response.json(props['document'])
