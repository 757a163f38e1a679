import type { APIRoute } from 'astro'
import { getLibrary, siteOrigin } from '../../content.ts'
import { claimsCsv } from '../../data/claims-csv.ts'

export const GET: APIRoute = async () =>
  new Response(claimsCsv(await getLibrary(), siteOrigin()), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  })
