import { announcedChange } from './announced-change.ts'
import { articleBrief } from './article-brief.ts'
import { citedClaim } from './cited-claim.ts'
import { confirmedByBothSides } from './confirmed-by-both-sides.ts'
import { contestedByARival } from './contested-by-a-rival.ts'
import { distinctItems } from './distinct-items.ts'
import { freshPlan } from './fresh-plan.ts'
import { headingDepth } from './heading-depth.ts'
import { imageAlternative } from './image-alternative.ts'
import { knownReference } from './known-reference.ts'
import { knownScheme } from './known-scheme.ts'
import { knownTopic } from './known-topic.ts'
import type { Severity } from './problem.ts'
import { publishedByNow } from './published-by-now.ts'
import { quoteWithSpeaker } from './quote-with-speaker.ts'
import type { RuleId } from './reasons.ts'
import { reportedFromSomebody } from './reported-from-somebody.ts'
import type { Rule } from './rule.ts'
import { trueAnnouncement } from './true-announcement.ts'
import { uniqueId } from './unique-id.ts'
import { updateOrder } from './update-order.ts'
import { writtenText } from './written-text.ts'

export type Listed = {
  rule: Rule
  severity: Severity
  /** Whether it looks for what may stand in any file, so that it waits until there is no other error. */
  waits?: true
  /** Whether it looks at nothing but the text of a file, so that a text once found right stays right. */
  isOfTextAlone?: true
}

/** Every rule by its id, which is the name of its file. */
export const rules: Partial<Record<RuleId, Listed>> = {
  'unique-id': { rule: uniqueId, severity: 'error' },
  'known-reference': { rule: knownReference, severity: 'error' },
  'known-scheme': { rule: knownScheme, severity: 'error', isOfTextAlone: true },
  'known-topic': { rule: knownTopic, severity: 'error' },
  'distinct-items': { rule: distinctItems, severity: 'error' },
  'heading-depth': { rule: headingDepth, severity: 'error', isOfTextAlone: true },
  'image-alternative': { rule: imageAlternative, severity: 'error', isOfTextAlone: true },
  'written-text': { rule: writtenText, severity: 'error', isOfTextAlone: true },
  'article-brief': { rule: articleBrief, severity: 'error', isOfTextAlone: true },
  'update-order': { rule: updateOrder, severity: 'error' },
  'announced-change': { rule: announcedChange, severity: 'error', waits: true },
  'true-announcement': { rule: trueAnnouncement, severity: 'error', waits: true },
  'fresh-plan': { rule: freshPlan, severity: 'error' },
  'quote-with-speaker': { rule: quoteWithSpeaker, severity: 'error' },
  'reported-from-somebody': { rule: reportedFromSomebody, severity: 'error' },
  'confirmed-by-both-sides': { rule: confirmedByBothSides, severity: 'error' },
  'contested-by-a-rival': { rule: contestedByARival, severity: 'error', waits: true },
  'published-by-now': { rule: publishedByNow, severity: 'warning' },
  'cited-claim': { rule: citedClaim, severity: 'warning', waits: true },
}
