import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { publish } from '../ledger/publish.ts'

/**
 * Adds to the base site a year before its own, with a person of both, a claim that the later one denies, and an event
 * whose page has moved since it was published.
 */
export async function addYearBefore(content: string): Promise<void> {
  writeFileSync(join(content, 'events/2024-12-31-letter.md'), letter)
  writeFileSync(join(content, 'events/2025-01-12-answer.md'), answer)
  writeFileSync(join(content, 'articles/letter.md'), article)
  writeFileSync(join(content, 'events/2024-06-01-visit.md'), visit)
  await publish(content, '2025-01-13T12:00Z', ['/events/2024-06-01-visit/data.json', '/map/'])
  mkdirSync(join(content, 'notices'))
  renameSync(join(content, 'events/2024-06-01-visit.md'), join(content, 'events/2024-06-02-visit.md'))
  writeFileSync(join(content, 'notices/visit.md'), notice)
}

const letter = `---
title: North writes to South
kind: statement
start: 2024-12-31T23:30-05:00
zone: Europe/Moscow
status: held
participants:
  - { who: ada-north, role: Foreign minister of North }
claims:
  - id: bridge-is-open
    text: The bridge is open.
    by: ada-north
    sources: [north-readout]
    status: disputed
    topic: bridge
    fact: F01
facts: [F01]
---
`

const answer = `---
title: South answers North
kind: statement
start: 2025-01-12
zone: Europe/Moscow
status: held
participants:
  - { who: ben-south, role: Foreign minister of South }
claims:
  - id: bridge-is-closed
    text: The bridge is closed.
    by: ben-south
    sources: [south-readout]
    status: said
    topic: bridge
    fact: F01
    denies: [bridge-is-open]
facts: [F01]
---
`

const article = `---
kicker: Rivers
headline: What North wrote about the bridge
standfirst: North says that the bridge is open. South denies it.
datePublished: 2024-12-31T23:45Z
people:
  - { person: ada-north, part: Wrote the letter. }
events:
  - { event: 2024-12-31-letter, key: true }
  - { event: 2025-01-12-answer }
---

- North wrote that [the bridge is open](claim:bridge-is-open).
- South [denies it](claim:bridge-is-closed).

## The letter

[Ada North](person:ada-north) [wrote](event:2024-12-31-letter) on the last day of the year. [](source:north-readout)
`

const visit = `---
title: North visits South
kind: meeting
start: 2024-06-02
zone: Europe/Moscow
status: held
facts: [F01]
---
`

const notice = `---
from: [/events/2024-06-01-visit/]
to: /events/2024-06-02-visit/
date: 2025-01-14
---
`
