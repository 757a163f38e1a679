import type { APIRoute } from 'astro'
import { formatCalendar } from '../../feeds/calendar.ts'
import { calendarsOf } from '../../feeds/calendars.ts'
import { getLibrary, siteOrigin } from '../../content.ts'

export async function getStaticPaths() {
  const library = await getLibrary()
  return calendarsOf(library).map((calendar) => ({
    params: { path: calendar.page.slice(1, -1) || undefined },
    props: { calendar, library },
  }))
}

export const GET: APIRoute = ({ props }) =>
  new Response(formatCalendar(props['calendar'], { library: props['library'], origin: siteOrigin() }), {
    headers: { 'Content-Type': 'text/calendar; charset=utf-8' },
  })
