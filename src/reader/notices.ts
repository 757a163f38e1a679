import type { Ledger } from '../ledger/ledger.ts'
import type { Library } from '../model/library.ts'
import type { Manuscript, Path } from '../rules/manuscript.ts'
import { report } from '../rules/problem.ts'
import { liveIn } from './addresses.ts'

/** A notice is about what was published and is gone, and leads to what is there. */
export function checkNotices(library: Library, manuscripts: Manuscript[], ledger: Ledger): void {
  const isLive = liveIn(library, ledger)
  for (const notice of library.notices) {
    const manuscript = manuscripts.find(({ kind, id }) => kind === 'notice' && id === notice.id)
    if (!manuscript) continue
    for (const [index, address] of notice.from.entries()) {
      const at = ['from', index]
      if (isLive(address)) {
        reportAt(
          manuscript,
          at,
          address,
          `notice about \`${address}\`, which is there`,
          'an address that is gone',
        )
      } else if (ledger.batches.length > 0 && !wasPublished(address, ledger)) {
        reportAt(manuscript, at, address, `notice about \`${address}\``, 'an address that was published')
      }
    }
    const targets: [Path, string | undefined][] = [
      [['to'], notice.to],
      ...notice.instead.map((address, index): [Path, string] => [['instead', index], address]),
    ]
    for (const [at, address] of targets) {
      if (address === undefined || isLive(address)) continue
      reportAt(manuscript, at, address, `address \`${address}\` that leads nowhere`, 'one that is there')
    }
  }
}

function wasPublished(address: string, { firsts }: Ledger): boolean {
  return firsts.path.has(address) || firsts.fragment.has(address) || firsts.section.has(address)
}

function reportAt(
  { file, frontmatter }: Manuscript,
  at: Path,
  actual: string,
  unexpected: string,
  expected: string,
): void {
  report(file, { ruleId: 'true-notice', unexpected, expected, actual, place: frontmatter.placeOf(at) })
}
