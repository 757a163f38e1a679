import type { APIRoute } from 'astro'
import { getLibrary, siteOrigin } from '../../content.ts'
import { documents } from '../../data/document.ts'

export async function getStaticPaths() {
  return documents(await getLibrary(), siteOrigin()).map(({ path, document }) => ({
    params: { path: path.slice(1, -1) },
    props: { document },
  }))
}

export const GET: APIRoute = ({ props }) => Response.json(props['document'])
