import type { Content } from './content.ts'
import { announce, announceAt, article, event, later, notice } from './story.ts'

/** What somebody does to content after it was published, and should not. */
export const caught: Record<string, (content: Content) => void | Promise<void>> = {
  // A claim
  'changes a word of a claim': ({ replace }) => replace(event, 'talk was frank.', 'talk was very frank.'),
  'changes the speaker of a claim': ({ replace }) =>
    replace(event, 'by: north-ministry\n    sources', 'by: ada-north\n    sources'),
  'adds a speaker to a claim': ({ replace }) =>
    replace(event, 'by: south-ministry\n    sources', 'by: [south-ministry, ada-north]\n    sources'),
  'changes the status of a claim': ({ replace }) => replace(event, 'status: said', 'status: recorded'),
  'takes a source from a claim': ({ replace }) =>
    replace(event, 'sources: [north-readout, south-readout]', 'sources: [north-readout]'),
  'adds a source to a claim': ({ replace }) =>
    replace(event, 'sources: [north-readout]\n', 'sources: [north-readout, south-readout]\n'),
  'changes a word of a quotation': ({ replace }) => replace(event, 'quote: frank', 'quote: very frank'),
  'drops a quotation': ({ replace }) => replace(event, '    quote: frank\n', ''),
  'dates what was said': ({ replace }) =>
    replace(event, '    quote: frank\n', "    quote: frank\n    said: '2025-01-11'\n"),
  'deletes a claim': ({ replace, lines, write }) => {
    const from = lines(event).findIndex((line) => line.includes('id: ministers-spoke'))
    write(event, lines(event).toSpliced(from, 7).join('\n'))
    replace(article, 'claim:ministers-spoke', 'claim:south-talk-was-short')
  },
  'renames a claim': ({ replace }) => {
    replace(event, 'id: ministers-spoke', 'id: ministers-spoke-by-phone')
    replace(article, 'claim:ministers-spoke', 'claim:ministers-spoke-by-phone')
  },

  // An announcement
  'announces a change in words that were not published': announceAt(later, {
    was: 'The talk was warm.',
    is: 'The talk was very frank.',
  }),
  'announces a change to words that are not the claim’s': announceAt(later, {
    was: 'The talk was frank.',
    is: 'The talk was most frank.',
  }),
  'announces a change of words without them': announceAt(later, {}),
  'announces a change with a date before the publication': announceAt('2025-01-13T11:00Z', {
    was: 'The talk was frank.',
    is: 'The talk was very frank.',
  }),
  'announces a change that is not there': (content) =>
    announce(content, later, 'north-talk-was-frank', {
      was: 'The talk was frank.',
      is: 'The talk was frank.',
    }),
  'announces a change in an article that does not cite the claim': (content) => {
    content.write(
      'articles/other.md',
      content.lines(article).join('\n').replaceAll('north-talk-was-frank', 'ministers-spoke'),
    )
    content.replace('articles/other.md', '2025-01-11T09:00Z', '2025-01-11T09:30Z')
    content.replace(event, 'talk was frank.', 'talk was very frank.')
    announce(
      content,
      later,
      'north-talk-was-frank',
      { was: 'The talk was frank.', is: 'The talk was very frank.' },
      'articles/other.md',
    )
  },

  // An address
  'renames a heading': ({ replace }) => replace(article, '## The call', '## The phone call'),
  'removes a heading': ({ replace }) => replace(article, '## Afterwards\n\n', ''),
  'renames a file': ({ rename }) => rename('terms/readout.md', 'terms/official-account.md'),
  'deletes an article': ({ remove }) => remove(article),
  'renames an article': ({ rename }) => rename(article, 'articles/phone-call.md'),
  'deletes an event': ({ remove, replace }) => {
    remove('events/2025-02-01-meeting.md')
    replace(article, '  - { event: 2025-02-01-meeting }\n', '')
  },
  'deletes a page': ({ remove }) => remove('pages/about.md'),
  'removes a question': ({ lines, write }) => {
    const from = lines(article).findIndex((line) => line.startsWith('questions:'))
    write(article, lines(article).toSpliced(from, 5).join('\n'))
  },
  'removes a disagreement': ({ lines, write }) => {
    const from = lines(event).findIndex((line) => line.startsWith('disagreements:'))
    write(event, lines(event).toSpliced(from, 6).join('\n'))
  },
  'removes a note from the log of an article': ({ lines, write }) => {
    const from = lines(article).findIndex((line) => line.startsWith('updates:'))
    write(article, lines(article).toSpliced(from, 2).join('\n'))
  },

  // A notice
  'says that something went that is still there': notice({ from: '/terms/readout/', to: '/about/' }),
  'says where something went that was never published': notice({
    from: '/terms/no-such-term/',
    to: '/about/',
  }),
  'leads to where nothing is': (content) => {
    content.replace(article, '## The call', '## The phone call')
    notice({ from: '/articles/call/#the-call', to: '/articles/call/#the-talk' })(content)
  },
  'withdraws something without a reason': (content) => {
    content.remove('pages/about.md')
    notice({ from: '/about/' })(content)
  },

  // The ledger
  'edits a line of the ledger': ({ batches, replace }) =>
    replace(batches()[0] ?? '', 'The talk was frank.', 'The talk was very frank.'),
  'takes the last line from the ledger': ({ batches, lines, write }) => {
    const [batch = ''] = batches()
    write(batch, `${lines(batch).slice(0, -2).join('\n')}\n`)
  },
  'takes a line from the middle of the ledger': ({ batches, lines, write }) => {
    const [batch = ''] = batches()
    write(batch, lines(batch).toSpliced(5, 1).join('\n'))
  },
  'takes two lines of the ledger for one another': ({ batches, lines, write }) => {
    const [batch = ''] = batches()
    const all = lines(batch)
    write(
      batch,
      all
        .with(3, all[4] ?? '')
        .with(4, all[3] ?? '')
        .join('\n'),
    )
  },
  'writes a line of the ledger twice': ({ batches, lines, write }) => {
    const [batch = ''] = batches()
    write(
      batch,
      lines(batch)
        .toSpliced(4, 0, lines(batch)[4] ?? '')
        .join('\n'),
    )
  },
  'adds a line to the ledger by hand': ({ batches, lines, write }) => {
    const [batch = ''] = batches()
    write(batch, `${lines(batch).join('\n')}00000000 path /terms/by-hand/\n`)
  },
  'empties the ledger': ({ batches, write }) => write(batches()[0] ?? '', ''),
  'deletes the first batch of the ledger': ({ batches, remove }) => remove(batches()[0] ?? ''),
  'deletes the last batch of the ledger': ({ batches, remove }) => remove(batches().at(-1) ?? ''),
  'puts a batch of the ledger under another date': ({ batches, rename }) => {
    const [batch = ''] = batches()
    rename(batch, batch.replace('2025-01-12', '2025-01-11'))
  },
  'copies a batch of the ledger': ({ batches, lines, write }) => {
    const [batch = ''] = batches()
    write(batch.replace('2025-01-12', '2025-01-14'), lines(batch).join('\n'))
  },
  'deletes the list of newest batches': ({ remove }) => remove('ledger/newest.txt'),
  'takes a batch from the list of newest batches': ({ write }) => write('ledger/newest.txt', ''),
}
