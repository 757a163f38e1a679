import type { Claim } from './claim.ts'
import { compareMoments } from './date.ts'
import type { Event } from './event.ts'
import { claimsAbout, type Library } from './library.ts'
import { shortName, sideOf, type Party } from './party.ts'
import type { Readout, Topic } from './readout.ts'
import { inOrderOfTime, saidAt } from './said-at.ts'
import type { Source } from './source.ts'

/** Two or more readouts of one event, topic by topic. */
export type ReadoutTable = {
  event: Event
  columns: Column[]
  /** Where somebody speaks, or something is known although nobody does. */
  rows: Row[]
  /** Whether a further column says what is known apart from all of them. */
  hasIndependent: boolean
  /** Topics on which every readout speaks. */
  all: Topic[]
  /** Topics on which some speak, with who does. */
  some: { topic: Topic; speakers: string[] }[]
  /** Topics on which none speaks. */
  none: Topic[]
  /** What each side later said about the same event, in order of time. */
  later: Claim[]
}

export type Column = { readout: Readout; party: Party; source: Source; name: string }

/** `cells` go with `columns`; an empty cell is a silence. `independent` is what neither side is the source of. */
export type Row = { topic: Topic; cells: Cell[]; independent: Claim[] }
export type Cell = { claims: Claim[]; notes: Readout['notes'] }

/** None when the event has fewer than two readouts. */
export function readoutTable(event: Event, library: Library): ReadoutTable | undefined {
  const columns = event.readouts.flatMap((readout) => columnOf(readout, library))
  if (columns.length < 2) return undefined
  const claims = claimsAbout(event, library)
  const rows = event.topics.map((topic) => rowOf(topic, event, columns, claims))
  const spoken = rows.filter((row) => row.cells.some(speaks))
  return {
    event,
    columns,
    hasIndependent: rows.some((row) => row.independent.length > 0),
    rows: rows.filter((row) => row.cells.some(speaks) || row.independent.length > 0),
    all: spoken.filter((row) => row.cells.every(speaks)).map((row) => row.topic),
    some: spoken
      .filter((row) => !row.cells.every(speaks))
      .map((row) => ({
        topic: row.topic,
        speakers: columns.filter((_, index) => speaks(row.cells[index])).map((column) => column.name),
      })),
    none: rows.filter((row) => !row.cells.some(speaks)).map((row) => row.topic),
    later: laterAccounts(event, columns, claims, library),
  }
}

export function speaks(cell: Cell | undefined): boolean {
  return cell !== undefined && (cell.claims.length > 0 || cell.notes.some((note) => !note.silent))
}

function columnOf(readout: Readout, library: Library): Column[] {
  const party = library.partyById.get(readout.by)
  const source = library.sourceById.get(readout.source)
  return party && source ? [{ readout, party, source, name: shortName(party) }] : []
}

function rowOf(topic: Topic, event: Event, columns: Column[], claims: Claim[]): Row {
  const onTopic = claims.filter((claim) => claim.topic === topic.id)
  return {
    topic,
    cells: columns.map(({ readout }) => ({
      claims: onTopic.filter(
        (claim) => claim.by.includes(readout.by) && claim.sources.includes(readout.source),
      ),
      notes: readout.notes.filter((note) => note.topic === topic.id),
    })),
    independent: onTopic.filter((claim) => claim.event === event.id && isIndependent(claim, columns)),
  }
}

function isIndependent(claim: Claim, columns: Column[]): boolean {
  const parties = columns.map(({ readout }) => readout.by)
  return claim.status === 'recorded' && !claim.said && !claim.by.some((id) => parties.includes(id))
}

function laterAccounts(event: Event, columns: Column[], claims: Claim[], library: Library): Claim[] {
  const sides = new Set(columns.map((column) => sideOf(column.party)))
  const later = claims
    .filter((claim) => claim.event !== event.id && compareMoments(saidAt(claim, library), event.start) > 0)
    .filter((claim) => claim.by.some((id) => isOfSide(id, sides, library)) || claim.citing !== undefined)
  return inOrderOfTime(later, library)
}

function isOfSide(id: string, sides: Set<string>, library: Library): boolean {
  const party = library.partyById.get(id)
  return party !== undefined && sides.has(sideOf(party))
}
