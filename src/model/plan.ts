import { attributionOf } from './attribution.ts'
import { formatDay, formatMoment } from './date.ts'
import type { Event } from './event.ts'
import type { Library } from './library.ts'
import { asSentence } from './text.ts'

/**
 * What became of a plan, in sentences that stay true even if nobody ever builds the page again:
 * `As of 20 October 2025, planned for 23 October 2025.` An event that was never a plan has none.
 */
export function planSentences(event: Event, library: Library): string[] {
  const sentences = lastingPlanSentences(event, library)
  const isStale = library.stalePlanById.has(event.id)
  return isStale ? [...sentences, 'This date has passed; no outcome is recorded here.'] : sentences
}

/** The same without what time alone has changed. */
export function lastingPlanSentences(event: Event, library: Library): string[] {
  if (!event.asOf) return []
  const planned = asSentence(`As of ${formatDay(event.asOf)}, ${plannedTime(event)}`)
  return event.outcome ? [planned, outcomeSentence(event.outcome, library)] : [planned]
}

/** `planned within two weeks` in the words given, `planned for 23 October 2025` when the day was named, `expected by 26 October 2025` when only a limit was. */
function plannedTime({ due, when, start, zone, outcome }: Event): string {
  if (when) return `planned ${when}`
  if (due && outcome?.status === 'held') return `expected by ${formatDay(due)}`
  return `planned for ${formatMoment(start, zone)}`
}

function outcomeSentence(
  { status, date, claim: id }: NonNullable<Event['outcome']>,
  library: Library,
): string {
  const claim = library.claimById.get(id)
  const speaker = claim ? ` (who says so: ${attributionOf(claim, library).who})` : ''
  return `${statusWords[status]} on ${formatDay(date)}${speaker}.`
}

/** How a reader is told of a status; what was simply held needs no word. */
export const statusWords = {
  planned: 'Planned',
  held: 'Held',
  postponed: 'Postponed',
  cancelled: 'Cancelled',
} as const
