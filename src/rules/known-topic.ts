import { nearest } from './nearest.ts'
import { ruleFor } from './rule.ts'

/** A note on a readout stands in a row of the table. */
export const knownTopic = ruleFor('event', function* ({ readouts, topics }) {
  const known = topics.map(({ id }) => id)
  for (const [index, { notes }] of readouts.entries()) {
    for (const [note, { topic }] of notes.entries()) {
      if (known.includes(topic)) continue
      yield {
        at: ['readouts', index, 'notes', note, 'topic'],
        unexpected: `unknown topic \`${topic}\``,
        expected: 'the `id` of one of `topics`',
        actual: topic,
        suggestion: nearest(topic, known),
      }
    }
  }
})
