import type { Content } from './content.ts'
import { publish } from './publish.ts'
import { announce, announceAt, article, event, later, notice } from './story.ts'

/** What somebody may do to content after it was published. */
export const letThrough: Record<string, (content: Content) => void | Promise<void>> = {
  'does nothing': () => {},
  'changes a word of a claim and announces it': announceAt(later, {
    was: 'The talk was frank.',
    is: 'The talk was very frank.',
  }),
  'changes a claim twice and announces it twice': (content) => {
    announceAt(later, { was: 'The talk was frank.', is: 'The talk was open.' })(content)
    announce(content, '2025-01-14T10:00Z', 'north-talk-was-frank', {
      was: 'The talk was open.',
      is: 'The talk was very frank.',
    })
  },
  'changes the status of a claim and announces it without words': (content) => {
    content.replace(event, 'status: said', 'status: recorded')
    announce(content, later, 'south-talk-was-short', {})
  },
  'puts claims, sources and speakers in another order': ({ replace, lines, write }) => {
    replace(event, 'sources: [north-readout, south-readout]', 'sources: [south-readout, north-readout]')
    replace(event, 'by: [north-ministry, south-ministry]', 'by: [south-ministry, north-ministry]')
    const from = lines(event).findIndex((line) => line.includes('id: ministers-spoke'))
    const claim = lines(event).slice(from, from + 7)
    const without = lines(event).toSpliced(from, 7)
    write(event, without.toSpliced(without.indexOf('disagreements:'), 0, ...claim).join('\n'))
  },
  'gives a claim another topic and another fact': ({ replace }) => {
    replace(event, 'topic: tone', 'topic: manner')
    replace(event, 'fact: F02', 'fact: F03')
  },
  'rewrites the text of an article': ({ replace }) => replace(article, 'spoke](event', 'talked](event'),
  'cites a claim no longer, since it keeps its own page': ({ replace }) =>
    replace(
      article,
      'South gave [another account](claim:south-talk-was-short).',
      'South gave another account.',
    ),
  'renames a heading and says where it went': (content) => {
    content.replace(article, '## The call', '## The phone call')
    notice({ from: '/articles/call/#the-call', to: '/articles/call/#the-phone-call' })(content)
  },
  'renames a person and says where the page went': (content) => {
    content.rename('people/ada-north.md', 'people/ada-of-north.md')
    content.replace(article, 'person: ada-north', 'person: ada-of-north')
    content.replace(article, 'person:ada-north', 'person:ada-of-north')
    content.replace(event, 'who: ada-north', 'who: ada-of-north')
    notice({ from: '/people/ada-north/', to: '/people/ada-of-north/' })(content)
  },
  'renames a ministry that speaks and says where the page went': (content) => {
    content.rename('organizations/north-ministry.md', 'organizations/ministry-of-north.md')
    for (const file of [event, 'events/2025-02-01-meeting.md']) {
      content.write(file, content.lines(file).join('\n').replaceAll('north-ministry', 'ministry-of-north'))
    }
    notice({ from: '/organizations/north-ministry/', to: '/organizations/ministry-of-north/' })(content)
  },
  'renames a claim and says where the page went': (content) => {
    content.replace(event, 'id: ministers-spoke', 'id: ministers-spoke-by-phone')
    content.replace(article, 'claim:ministers-spoke', 'claim:ministers-spoke-by-phone')
    notice({ from: '/claims/ministers-spoke/', to: '/claims/ministers-spoke-by-phone/' })(content)
  },
  'renames an article and says where the page went': (content) => {
    content.rename(article, 'articles/phone-call.md')
    notice({ from: '/articles/call/', to: '/articles/phone-call/' })(content)
  },
  'withdraws an article and says why': (content) => {
    content.remove(article)
    notice({ from: '/articles/call/', title: 'What was said', reason: 'There was no call.' })(content)
  },
  'adds to what was published': async (content) => {
    content.replace(article, '## The call', '## Before it\n\nNothing.\n\n## The call')
    await publish(content.folder, '2025-01-14T12:00Z')
  },
  'publishes a correction': async (content) => {
    announceAt(later, { was: 'The talk was frank.', is: 'The talk was very frank.' })(content)
    await publish(content.folder, '2025-01-14T12:00Z')
  },
  'merges what two branches published': async (content) => {
    const branch = content.copy()
    content.replace(article, '## The call', '## Before it\n\nNothing.\n\n## The call')
    await publish(content.folder, '2025-01-14T12:00Z')
    await publish(branch.folder, '2025-01-14T13:00Z', ['/terms/'])
    content.merge(branch)
    await publish(content.folder, '2025-01-15T09:00Z', ['/terms/', '/people/'])
  },
}
