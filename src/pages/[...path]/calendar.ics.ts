import type { APIRoute } from 'astro'
import { formatCalendar } from '../../feeds/calendar.ts'
import { calendarsOf } from '../../feeds/calendars.ts'
import { calendarPath } from '../../model/permalink.ts'
import { getLibrary, pagesDue, siteOrigin } from '../../content.ts'

export async function getStaticPaths() {
  return pagesDue(
    calendarsOf(await getLibrary()).map((calendar) => ({
      path: calendarPath(calendar.page),
      params: { path: calendar.page.slice(1, -1) || undefined },
      props: { calendar },
    })),
  )
}

export const GET: APIRoute = ({ props }) =>
  new Response(formatCalendar(props['calendar'], { library: props['library'], origin: siteOrigin() }), {
    headers: { 'Content-Type': 'text/calendar; charset=utf-8' },
  })
