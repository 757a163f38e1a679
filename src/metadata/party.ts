import type { Organization as OrganizationThing, Person as PersonThing } from 'schema-dts'
import { publisher } from '../model/attribution.ts'
import type { Library } from '../model/library.ts'
import type { Organization } from '../model/organization.ts'
import type { Party } from '../model/party.ts'
import { absolute, permalink } from '../model/permalink.ts'
import { publisherThing } from './publisher.ts'

/** A person or an organization as its own page describes it. */
export function partyThing(
  party: Party,
  library: Library,
  origin: string | URL,
): PersonThing | OrganizationThing {
  const { id, description } = party
  if (id === publisher) return publisherThing(library, origin)
  if (party.kind === 'organization') {
    return { ...organizationInBrief(party, origin), description, ...(party.url && { url: party.url }) }
  }
  const { role: jobTitle, alternateNames: alternateName } = party
  return { ...personInBrief(party, origin), jobTitle, alternateName, description }
}

/** The same wherever somebody is only named. */
export function partyInBrief(party: Party, origin: string | URL): PersonThing | OrganizationThing {
  return party.kind === 'organization' ? organizationInBrief(party, origin) : personInBrief(party, origin)
}

export function partiesInBrief(ids: string[], library: Library, origin: string | URL) {
  return ids.flatMap((id) => {
    const party = library.partyById.get(id)
    return party ? partyInBrief(party, origin) : []
  })
}

function personInBrief(person: Party, origin: string | URL) {
  return {
    '@type': 'Person',
    '@id': absolute(permalink('person', person), origin),
    name: person.name,
  } as const
}

function organizationInBrief(organization: Organization, origin: string | URL) {
  return {
    '@type': organizationThings[organization.type],
    '@id': absolute(permalink('organization', organization), origin),
    name: organization.name,
  } as const
}

const organizationThings = {
  alliance: 'Organization',
  broadcaster: 'NewsMediaOrganization',
  company: 'Corporation',
  court: 'Organization',
  government: 'GovernmentOrganization',
  'international body': 'Organization',
  legislature: 'GovernmentOrganization',
  'news agency': 'NewsMediaOrganization',
  'news outlet': 'NewsMediaOrganization',
  publication: 'NewsMediaOrganization',
  'state media': 'NewsMediaOrganization',
} as const satisfies Record<Organization['type'], string>
