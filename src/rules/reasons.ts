/**
 * Every rule that a message can name, with the paragraph that explains it: what it asks for, and why a reader is
 * better off. Published at `/rules/`, to which each message leads.
 */
export const reasons = {
  // Whether a file can be read.
  'known-folder':
    'Each thing is a Markdown file in the folder of its kind, and nothing else stands there. A file in the wrong place would be published nowhere, and its writer would believe that it was.',
  'file-name':
    'The name of a file is the address of its page for ever: small letters from a to z, digits and single hyphens. Capitals and letters of other alphabets look alike or get lost when an address is typed, read out or copied.',
  bounds:
    'A file has at most 250,000 bytes and 10,000 lines, and nests as deep as people write. No explainer is near it; a file made to stop the build is, and then readers would wait for a correction that cannot be published.',
  'plain-text':
    'A file is UTF-8 and holds only what can be seen. Invisible characters can turn a sentence around or hide words from the colleague who reads the change before readers do.',
  frontmatter:
    'A file begins with its facts in plain YAML between two lines of `---`: each key once, no tags, no aliases. What a program must guess at, it may guess wrong, and a date or a name then comes out otherwise than it was written.',
  markdown:
    'The text is Markdown that can be read from its first to its last character. Half a text is not published.',
  render:
    'Every text becomes a page. Where that fails, the build stops, since an empty page would look as if there were nothing to say.',

  // Whether its facts are complete.
  'known-key':
    'Only keys that the schema knows. A misspelt key would drop what it holds without a word: a correction that nobody sees, a source that nobody can check.',
  'required-key':
    'What a page cannot do without is there: who says a claim, where it can be checked, how firmly it stands. A reader who has to guess one of these cannot check the rest.',
  'valid-value':
    'A date is a date, an address an address, a status one of the list. A wrong value shows on the page, in the feeds and in the data that others reuse, and it is found last where it does most harm.',
  'unique-id':
    'An id names one thing, so that the address of a claim leads to that claim and a link to a person never to a namesake.',
  'known-reference':
    'Whatever a file names exists: persons, events, claims, sources. A link that leads nowhere is a promise to the reader that is not kept.',
  'known-scheme':
    'A link leads to a thing of ours, to a page of ours or to the web; an image is ours. Anything else would be dead, run a program in the reader’s browser, or tell another site who reads what.',
  'known-topic':
    'A note on a readout stands in a row of the table of topics. In a row that does not exist it would vanish, and one side would seem to be silent.',
  'distinct-items':
    'A list names each thing once. A repeated person or source makes a story look better attested than it is.',

  // Whether its text can be read.
  'written-text': 'An article and a page have a text. A headline alone explains nothing.',
  'article-brief':
    'An article begins with the story in at most six lines, and each line cites the claims it rests on. Most readers have half a minute; they get the point first and can check that too.',
  'heading-depth':
    'Headings go down one step at a time, beginning with `##`. Many who cannot see the page find their way by its headings; a step that is missing looks to them like a part that is missing.',
  'image-alternative':
    'An image says in words what it shows, for those who do not see it, on paper, in a feed or on a slow line.',

  // Whether its claims are borne out.
  'quote-with-speaker':
    'A quotation has one speaker, because two do not say the same words; and the original or the translator stands beside the English, never without it. So a reader knows whose words these are.',
  'reported-from-somebody':
    'A claim from people without a name says who they are as far as the publication does, such as `two U.S. officials`. Readers weigh an official otherwise than a rumour.',
  'confirmed-by-both-sides':
    '“Confirmed” means that speakers of two sides say so and that nobody contradicts it. With less, the status is `said`, and a reader sees that it comes from one side.',
  'contested-by-a-rival':
    'A claim that is disputed or denied comes with the claim that disputes or denies it. To tell readers that there is another account and not to show it is to ask for their trust.',
  'cited-claim':
    'A claim that no article cites is read by nobody. It is a warning only: work in progress is no mistake.',

  // Whether it stays true.
  'fresh-plan':
    'A plan whose day has passed says what became of it. Otherwise a page would go on announcing a meeting that was called off.',
  'published-by-now':
    'Nothing is dated in the future. It is a warning only, since the check may be made for a day gone by.',
  'update-order':
    'The log of an article runs from the newest change to the oldest, and begins after publication. A reader who comes back sees first what is new.',
  'announced-change':
    'A published claim does not change in silence. Who read it before, linked to it or quoted it can see in the log of an article what it said, what it says now, when it changed and why.',
  'true-announcement':
    'What a log says was changed was changed: `was` are the words that were published, `is` are those of today. A history that is not exact is worse than none.',
  'kept-address':
    'No address that was published is lost. Where a page, a heading or a claim is gone, a file in `notices/` says where it went, or why it was withdrawn, so that an old link still finds an answer.',
  'true-notice':
    'A notice is about something that was published and is gone, and leads to something that is there. A notice in front of a living page would hide it.',
  'whole-ledger':
    'The ledger of what was published is added to and never edited. Whoever wants to know whether we have changed the past can work it out.',
} as const

export type RuleId = keyof typeof reasons
