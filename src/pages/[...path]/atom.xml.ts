import type { APIRoute } from 'astro'
import { getLibrary, hub, siteOrigin } from '../../content.ts'
import { feedsOf } from '../../feeds/feeds.ts'
import { formatAtom } from '../../feeds/atom.ts'

export async function getStaticPaths() {
  return feedsOf(await getLibrary(), siteOrigin()).map((feed) => ({
    params: { path: feed.folder.slice(1, -1) || undefined },
    props: { feed },
  }))
}

export const GET: APIRoute = ({ props }) =>
  new Response(formatAtom(props['feed'], siteOrigin(), hub()), {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
  })
