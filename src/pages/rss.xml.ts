import type { APIRoute } from 'astro'
import { getLibrary } from '../content.ts'
import { siteRss } from '../feeds/rss.ts'
import { site } from '../site.ts'

export const GET: APIRoute = async ({ site: origin }) =>
  new Response(siteRss(await getLibrary(), origin ?? site.url), {
    headers: { 'Content-Type': 'application/rss+xml; charset=utf-8' },
  })
