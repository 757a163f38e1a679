import { closest, distance } from 'fastest-levenshtein'

/** The candidate that was probably meant, e.g., `marco-rubio` for `Marko Rubio`; none when none is near. */
export function nearest(value: string, candidates: Iterable<string>): string | undefined {
  const all = [...candidates].filter((candidate) => candidate !== value)
  const wanted = normalize(value)
  if (all.length === 0 || wanted === '') return undefined
  const candidate = all.find((each) => normalize(each) === wanted) ?? closest(wanted, all)
  const apart = distance(wanted, normalize(candidate))
  const length = Math.max(wanted.length, candidate.length)
  if (apart <= length * 0.4 || (apart <= 2 && length >= 4)) return candidate
  return all.find((each) => each.split('-').includes(wanted)) // `rubio` for `marco-rubio`.
}

/** `marko-rubio` for `Marko Rubio`, as a writer may type a name for an id. */
function normalize(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_]+/g, '-')
}
