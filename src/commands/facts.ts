import process from 'node:process'
import { attributionOf, formatAttribution } from '../model/attribution.ts'
import type { Claim } from '../model/claim.ts'
import type { Library } from '../model/library.ts'
import { provenance, type Source } from '../model/source.ts'
import { contentFolder, now } from '../environment.ts'
import { readContent } from '../reader/read.ts'

// `npm run facts` lists every claim under the number of its fact in the story's fact file, each with its sources, to be
// read beside that file; and fails when a number cannot be right.

const { library } = await readContent({ folder: contentFolder(), now: now() })
const claimsByFact = Map.groupBy(library.claims, ({ fact }) => fact)
for (const [fact, claims] of [...claimsByFact].toSorted(([a], [b]) => numberOf(a) - numberOf(b))) {
  console.log(`${fact}\n${claims.map((claim) => describe(claim, library)).join('\n')}\n`)
}

const faults = [...unlistedFacts(library), ...sharedNumbers(library)]
console.log(`${claimsByFact.size} facts, ${library.claims.length} claims, ${library.sources.length} sources`)
for (const fault of faults) console.error(fault)
if (faults.length > 0) process.exitCode = 1

function describe(claim: Claim, library: Library): string {
  const sources = claim.sources.flatMap((id) => library.sourceById.get(id) ?? [])
  return [
    `  ${claim.id}: ${claim.text}`,
    `    ${formatAttribution(attributionOf(claim, library))}`,
    ...(claim.quote ? [`    “${claim.quote}”`] : []),
    ...sources.map((source) => `    ${source.fact} ${provenance(source)}: ${source.title}`),
  ].join('\n')
}

/** A claim's fact is one of those that its event is made of. */
function unlistedFacts({ events }: Library): string[] {
  return events.flatMap(({ id, facts, claims }) =>
    claims
      .filter(({ fact }) => !facts.includes(fact))
      .map(
        (claim) =>
          `Unexpected ${claim.fact} of claim ${claim.id}, expected one of ${id}: ${facts.join(', ')}`,
      ),
  )
}

/** No two sources are one entry of the fact file. */
function sharedNumbers({ sources }: Library): string[] {
  const shared = [...Map.groupBy(sources, ({ fact }: Source) => fact)].filter(([, same]) => same.length > 1)
  return shared.map(
    ([fact, same]) =>
      `Unexpected ${fact} of ${same.map(({ id }) => id).join(' and ')}, expected a number each`,
  )
}

/** `42` for `F42`. */
function numberOf(fact: string): number {
  return Number(fact.slice(1))
}
