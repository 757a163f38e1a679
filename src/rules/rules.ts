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
import type { Rule, TextRule } from './rule.ts'
import { trueAnnouncement } from './true-announcement.ts'
import { uniqueId } from './unique-id.ts'
import { updateOrder } from './update-order.ts'
import { writtenText } from './written-text.ts'

/** By id, which is the name of a rule's file. */
type Listed<Each> = Partial<Record<RuleId, { rule: Each; severity: Severity }>>

export const textRules: Listed<TextRule> = {
  'known-scheme': { rule: knownScheme, severity: 'error' },
  'heading-depth': { rule: headingDepth, severity: 'error' },
  'image-alternative': { rule: imageAlternative, severity: 'error' },
  'written-text': { rule: writtenText, severity: 'error' },
  'article-brief': { rule: articleBrief, severity: 'error' },
}

export const corpusRules: Listed<Rule> = {
  'unique-id': { rule: uniqueId, severity: 'error' },
  'known-reference': { rule: knownReference, severity: 'error' },
  'known-topic': { rule: knownTopic, severity: 'error' },
  'distinct-items': { rule: distinctItems, severity: 'error' },
  'update-order': { rule: updateOrder, severity: 'error' },
  'fresh-plan': { rule: freshPlan, severity: 'error' },
  'quote-with-speaker': { rule: quoteWithSpeaker, severity: 'error' },
  'reported-from-somebody': { rule: reportedFromSomebody, severity: 'error' },
  'confirmed-by-both-sides': { rule: confirmedByBothSides, severity: 'error' },
  'published-by-now': { rule: publishedByNow, severity: 'warning' },
}

/** These look for what may stand in any file, so they wait until there is no other error. */
export const waitingRules: Listed<Rule> = {
  'announced-change': { rule: announcedChange, severity: 'error' },
  'true-announcement': { rule: trueAnnouncement, severity: 'error' },
  'contested-by-a-rival': { rule: contestedByARival, severity: 'error' },
  'cited-claim': { rule: citedClaim, severity: 'warning' },
}

export const rules = { ...textRules, ...corpusRules, ...waitingRules }
