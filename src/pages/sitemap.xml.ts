import type { APIRoute } from 'astro'
import { getLibrary, siteOrigin } from '../content.ts'
import { formatSitemap } from '../feeds/sitemap.ts'

export const GET: APIRoute = async () =>
  new Response(formatSitemap(await getLibrary(), siteOrigin()), {
    headers: { 'Content-Type': 'application/xml; charset=utf-8' },
  })
