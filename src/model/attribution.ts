import { claimStatuses, type Claim, type ClaimStatus } from './claim.ts'
import type { Library, Rival } from './library.ts'
import { shortName, type Party } from './party.ts'

/** Who says a claim and how firmly it stands, as words that go beside it. */
export type Attribution = {
  status: ClaimStatus
  speakers: Party[]
  /** `Sergey Lavrov`, `Reuters, citing two U.S. officials` */
  who: string
  /** `said by one side` */
  firmness: string
  /** `Donald Trump denies it`, `Sergey Lavrov gives another account`; one for each manner of contradicting. */
  rivals: string[]
}

export function attributionOf(claim: Claim, library: Library): Attribution {
  const speakers = claim.by.flatMap((id) => library.partyById.get(id) ?? [])
  const names = listNames(inBrief(speakers.map(shortName)))
  return {
    status: claim.status,
    speakers,
    who: claim.citing ? `${names}, citing ${claim.citing}` : names,
    firmness: speaksItself(claim) ? 'from the public record' : claimStatuses[claim.status].label,
    rivals: rivalWords(library.rivalsByClaim.get(claim.id) ?? [], library),
  }
}

/** More than three speakers are the first of them and a number. */
function inBrief(names: string[]): string[] {
  return names.length > 3 ? [...names.slice(0, 1), `${names.length - 1} others`] : names
}

/** Whether we say so ourselves, having looked. */
function speaksItself({ by, status }: Claim): boolean {
  return status === 'recorded' && by.join() === publisher
}

/** The id of the organization that stands for ourselves. */
export const publisher = 'readout'

/** `Reuters, citing two U.S. officials; disputed; Sergey Lavrov gives another account` */
export function formatAttribution({ who, firmness, rivals }: Attribution): string {
  return [who, firmness, ...rivals].join('; ')
}

/** `Russia and the United States`, `A, B and C` */
export function listNames(names: string[]): string {
  if (names.length < 2) return names.join('')
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

function rivalWords(rivals: Rival[], library: Library): string[] {
  const speakersOf = (manner: Rival['manner']) =>
    unique(rivals.filter((rival) => rival.manner === manner).flatMap(({ claim }) => claim.by)).flatMap(
      (id) => {
        const party = library.partyById.get(id)
        return party ? [shortName(party)] : []
      },
    )
  const deniers = speakersOf('denies')
  const disputants = speakersOf('disputes').filter((name) => !deniers.includes(name))
  return [
    ...sentence(deniers, 'denies it', 'deny it'),
    ...sentence(disputants, 'gives another account', 'give other accounts'),
  ]
}

function sentence(names: string[], one: string, several: string): string[] {
  return names.length === 0 ? [] : [`${listNames(names)} ${names.length === 1 ? one : several}`]
}

function unique(values: string[]): string[] {
  return [...new Set(values)]
}
