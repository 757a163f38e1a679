import { expect, test } from 'vitest'
import { asSentence } from '../../src/model/text.ts'

test.each([
  ['No date in the copy read', 'No date in the copy read.'],
  ['No date in the copy read.', 'No date in the copy read.'],
  ['Washington, D.C.', 'Washington, D.C.'],
  ['Who said so?', 'Who said so?'],
  ['And then…', 'And then…'],
  ['He said “no.”', 'He said “no.”'],
  ['He said “no”', 'He said “no”.'],
  ['Сказано: «Нет!»', 'Сказано: «Нет!»'],
  ['TASS (said by one side)', 'TASS (said by one side).'],
])('%s, as a sentence: %s', (text, sentence) => {
  expect(asSentence(text)).toBe(sentence)
})
