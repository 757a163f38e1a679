import type { APIRoute } from 'astro'
import { getLibrary, siteOrigin } from '../content.ts'
import { feedsOf } from '../feeds/feeds.ts'
import { formatOpml } from '../feeds/opml.ts'

export const GET: APIRoute = async () =>
  new Response(formatOpml(feedsOf(await getLibrary(), siteOrigin()), siteOrigin()), {
    headers: { 'Content-Type': 'text/x-opml; charset=utf-8' },
  })
