import type { APIRoute } from 'astro'
import { getLibrary, hub, pagesDue, siteOrigin } from '../../content.ts'
import { feedsOf } from '../../feeds/feeds.ts'
import { formatRss } from '../../feeds/rss.ts'
import { feedPath } from '../../model/permalink.ts'

export async function getStaticPaths() {
  return pagesDue(
    feedsOf(await getLibrary(), siteOrigin()).map((feed) => ({
      path: feedPath(feed.folder, 'rss'),
      params: { path: feed.folder.slice(1, -1) || undefined },
      props: { feed },
    })),
  )
}

export const GET: APIRoute = ({ props }) =>
  new Response(formatRss(props['feed'], siteOrigin(), hub()), {
    headers: { 'Content-Type': 'application/rss+xml; charset=utf-8' },
  })
