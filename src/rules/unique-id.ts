import { isOwnPage } from '../model/permalink.ts'
import { usesIn } from './corpus.ts'
import type { Rule } from './rule.ts'

/** No two things that could be taken for one another have one id, not even in other capitals. */
export const uniqueId: Rule = function* (manuscript, { firstUses }) {
  for (const { scope, key, id, path } of firstUses.size > 0 ? usesIn(manuscript) : []) {
    const first = firstUses.get(key)
    if (!first || (first.manuscript === manuscript && first.path.join() === path.join())) continue
    const { file, frontmatter } = first.manuscript
    yield {
      at: path,
      unexpected: `id \`${id}\` that is already used`,
      expected: expectations[scope] ?? 'names of files that differ in more than capitals',
      actual: id,
      cause: { file, place: frontmatter.placeOf(first.path), reason: 'First used' },
    }
  }
  const { kind, id } = manuscript
  if (kind === 'page' && isOwnPage(manuscript)) {
    yield {
      at: [],
      unexpected: `page \`${id}\``,
      expected: 'a name that no page of the site itself has',
      actual: id,
    }
  }
}

const expectations: Record<string, string> = {
  claim: 'an id that no other claim of the site has',
  party: 'an id that no other person or organization has',
}
