import type { Organization } from './organization.ts'
import type { Person } from './person.ts'

/** Somebody who can speak or take part: a person or an organization. Their ids are unique among both. */
export type Party = (Person & { kind: 'person' }) | (Organization & { kind: 'organization' })

/** What a note in the margin calls a party, e.g., `Russian foreign ministry`. */
export function shortName(party: Party): string {
  return party.kind === 'organization' ? (party.shortName ?? party.name) : party.name
}

/** Whom a party speaks for, or, for a publication, its own name. */
export function sideOf(party: Party): string {
  return party.side ?? party.name
}
