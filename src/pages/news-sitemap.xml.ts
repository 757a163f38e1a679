import type { APIRoute } from 'astro'
import { getLibrary, now, siteOrigin } from '../content.ts'
import { formatNewsSitemap } from '../feeds/news-sitemap.ts'

export const GET: APIRoute = async () =>
  new Response(formatNewsSitemap(await getLibrary(), siteOrigin(), now()), {
    headers: { 'Content-Type': 'application/xml; charset=utf-8' },
  })
