import type { Random } from './random.ts'

/** A sentence that reads like news and says nothing, e.g., `The council had delayed a second vote on grain.` */
export function sentence(random: Random): string {
  const clauses =
    random.number() < 0.4 ? [clause(random), random.pick(joints), clause(random)] : [clause(random)]
  return capitalized(`${clauses.join(' ')}.`)
}

/** Without a full stop: what is claimed, or a part of a sentence. */
export function clause(random: Random): string {
  const words = headline(random).toLowerCase()
  return random.number() < 0.5 ? `${words} ${random.pick(circumstances)}` : words
}

/** At most 90 characters, e.g., `The council put off its own plan`. */
export function headline(random: Random): string {
  return capitalized([random.pick(subjects), random.pick(verbs), random.pick(objects)].join(' '))
}

export function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** `Karo Venn`, never the same for two numbers. */
export function personName(number: number): { name: string; surname: string } {
  const surname = invented(number + 7)
  return { name: `${capitalized(syllables[number % syllables.length] ?? '')}o ${surname}`, surname }
}

/** A word of three syllables or more that tells its number. */
export function invented(number: number): string {
  const digits = String(number).padStart(3, '0')
  return capitalized([...digits].map((digit, place) => syllables[Number(digit) + (place % 3) * 10]).join(''))
}

const syllables = (
  'ba ce di fo gu ha je ki lo mu ' + // the hundreds
  'nar pel rin sol tur vas wen xil yor zud ' + // the tens
  'by cla dre fri glo hu jas kel lim mor'
).split(' ')

const subjects = [
  ...['the council', 'the ministry', 'both delegations', 'the border commission', 'a second envoy'],
  ...[
    'the port authority',
    'the central bank',
    "the region's farmers",
    'a panel of judges',
    'the grid operator',
  ],
  ...['the opposition', 'two neighbouring states', 'the rescue service', 'an early draft', 'the negotiators'],
]
const verbs = [
  ...['put off', 'agreed on', 'turned down', 'set out', 'signed', 'published', 'had delayed', 'returned to'],
  ...['gave no reason for', 'described', 'asked for', 'withdrew', 'confirmed', 'called off', 'was told of'],
]
const objects = [
  ...[
    'a second vote on grain',
    'the terms of a ceasefire',
    'a list of prisoners',
    'the budget for rail lines',
  ],
  ...[
    'an inquiry into the flood',
    'talks on the river',
    'a tariff on steel',
    'the timetable of the election',
  ],
  ...['a loan of "several" billion', 'its own plan', 'the report on water', 'a meeting of ministers'],
]
const circumstances = [
  ...['on Monday', 'late at night', 'after three days', 'without a statement', "in the capital's old town"],
  ...[
    'for the first time since spring',
    'at the request of both sides',
    'by a narrow margin',
    'in two languages',
  ],
]
const joints = ['while', 'although', 'and', 'so that', '- as was expected -', 'because']
